// holdfast-disable-next-line missing-timeout until 2020-01-31 -- upstream fix is scheduled
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This suppression expired on 2020-01-31, and no finding of `missing-timeout` on the next line needs it any more. Remove it.
// fix safe: Remove this suppression
export const load = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(1000) });
