// config: {"rules":{"unused-suppression":"error"}}
export const load = () => 1; // holdfast-disable-line missing-timeout -- was needed once
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression error: No finding of `missing-timeout` on this line needs this suppression: left here, it would hide the next one. Remove it.
// fix safe: Remove this suppression
//+export const load = () => 1;
