/** Lets requests wait for the next time that something else is to be shown. */
export class Changes {
	private readonly waiting = new Set<() => void>();

	/** Comes with the next change after this call. */
	next(): Promise<void> {
		return new Promise((resolve) => this.waiting.add(resolve));
	}

	tell(): void {
		const all = [...this.waiting];
		this.waiting.clear();
		for (const one of all) one();
	}
}
