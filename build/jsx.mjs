/** What the panel's elements become when it is built: a call that takes its parts in a row. */
export { Fragment, h } from "preact";
