/** Defines evaste's elements, also those that come into the page later. A second call, or copy, changes nothing. */
declare function defineElements(): void;

export { defineElements };
