/** Stylesheets are bundled by webpack and say nothing to the compiler. */
declare module '*.css';
