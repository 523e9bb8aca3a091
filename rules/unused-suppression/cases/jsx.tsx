// path: src/page.tsx
// role: browser
export const Text = () => (
	<main title="// holdfast-disable-line missing-timeout -- an attribute">
		// holdfast-disable-next-line missing-timeout -- text
		/* holdfast-disable-file missing-timeout -- text */
	</main>
);

export const Child = () => <p>{/* holdfast-disable-line missing-timeout -- a comment */}</p>;
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `missing-timeout` on this line needs this suppression: left here, it would hide the next one. Remove it.
// fix safe: Remove this suppression
//+export const Child = () => <p></p>;

export const Attributes = ({ load }: { load: () => void }) => (
	<button
		// holdfast-disable-next-line missing-timeout -- a comment
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `missing-timeout` on the next line needs this suppression: left here, it would hide the next one. Remove it.
		// fix safe: Remove this suppression
		onClick={load}
	/>
);
