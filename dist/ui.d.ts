/**
 * Defines evaste's elements. Importing `evaste/ui` already does this; a second call or a second copy changes nothing.
 *
 * @example
 * defineElements()
 */
declare function defineElements(): void;

export { defineElements };
