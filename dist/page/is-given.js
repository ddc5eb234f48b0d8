/** Whether a purpose is declared and allowed, without a report about what is not declared. */
const isGiven = ({ declaration, allows }, purpose) => !!declaration?.purposes.some(({ id }) => id === purpose) && allows(purpose);

export { isGiven as i };
