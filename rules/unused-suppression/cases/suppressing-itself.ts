// holdfast-disable-file unused-suppression -- nothing of the kind is here
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `unused-suppression` in this file needs this suppression: left here, it would hide the next one. Remove it.
// fix safe: Remove this suppression
export const load = () => 1;
