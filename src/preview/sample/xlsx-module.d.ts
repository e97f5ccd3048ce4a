/** webpack (asset/resource) turns a workbook that is imported into the address of its copy in dist/. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
