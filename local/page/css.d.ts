/** Lets the page import its style, which the build puts beside the script. */

declare module "*.css";
