// path: test/load.test.ts
// role: test
/* holdfast-disable-file missing-timeout -- tests may hang */
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `missing-timeout` in this file needs this suppression: left here, it would hide the next one. Remove it.
// fix safe: Remove this suppression
export const load = () => fetch('https://a.example.com');
