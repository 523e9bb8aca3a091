export const load = async (url: string) => {
	// holdfast-disable-next-line missing-timeout -- was needed once
 //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `missing-timeout` on the next line needs this suppression: left here, it would hide the next one. Remove it.
	// fix safe: Remove this suppression
	const answer = await fetch(url, { signal: AbortSignal.timeout(1000) });
	return answer.json();
};
