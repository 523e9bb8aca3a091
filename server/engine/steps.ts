/** Work that goes in steps, so that its caller can let other work in between. */

/**
 * The same steps, with a look before each of them whether to go on.
 * @param checkpoint throws when not
 */
export function* checked<T>(steps: Generator<void, T>, checkpoint: () => void): Generator<void, T> {
	for (;;) {
		checkpoint();
		const step = steps.next();
		if (step.done) return step.value;
		yield;
	}
}

/** All steps at once. */
export function finished<T>(steps: Generator<void, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
