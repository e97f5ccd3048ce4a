/** As package.json has it (a test holds the two together): what is reported with a fault. */
export const VERSION = '0.1.0';
