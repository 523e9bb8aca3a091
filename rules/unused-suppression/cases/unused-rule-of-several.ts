// rules: *
export const load = async (url: string) => {
	// holdfast-disable-next-line missing-timeout, unused-suppression -- the peer is this process
	//                                             ^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `unused-suppression` on the next line needs this suppression: left here, it would hide the next one. Remove it.
	// fix safe: Remove `unused-suppression` from this suppression
	//+	// holdfast-disable-next-line missing-timeout -- the peer is this process
	const answer = await fetch(url);
	return answer.json();
};
