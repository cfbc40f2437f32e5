/** The same library in one file, which a command reads ten times as fast as two hundred. */
declare module 'culori/require' {
  const culori: typeof import('culori');
  export default culori;
}
