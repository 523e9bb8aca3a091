export const beside = async (url: string) => {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	const response = await fetch(url, { signal: controller.signal });
	//                     ^^^^^ uncancelled-timeout: The timer of 5 s that ends `fetch` is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.
	// fix safe: Stop the timer after the body is read
	//+	clearTimeout(timer);

	clearTimeout(timer);
	const items = await response.json();
	return items;
};

export const returned = async (url: string) => {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	const response = await fetch(url, { signal: controller.signal });
	//                     ^^^^^ uncancelled-timeout: The timer of 5 s that ends `fetch` is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.
	// fix safe: Stop the timer after the body is read
	//+	try {
	//+		return await response.json();
	//+	} finally {
	//+		// It answered in time.
	//+		clearTimeout(timer);
	//+	}
	if (!response.ok) throw new Error(`${response.status}`);

	// It answered in time.
	clearTimeout(timer);

	return response.json();
};

export const inFinally = async (url: string) => {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	let response: Response;
	try {
		response = await fetch(url, { signal: controller.signal });
		//               ^^^^^ uncancelled-timeout: The timer of 5 s that ends `fetch` is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.
		// fix unsafe: Set `signal: AbortSignal.timeout(5000)` on this call
		//+		response = await fetch(url, { signal: anySignal([controller.signal, AbortSignal.timeout(5000)]) });
		//+
		//+/** What AbortSignal.any does, for Node before 22, where a collected timeout does not fire. */
		//+function anySignal(signals: readonly AbortSignal[]): AbortSignal {
		//+	const controller = new AbortController();
		//+	for (const signal of signals) {
		//+		if (signal.aborted) controller.abort(signal.reason);
		//+		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal });
		//+	}
		//+	return controller.signal;
		//+}
	} finally {
		clearTimeout(timer);
	}
	return (await response.json()) as string[];
};

export const chained = async (url: string) => {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	const response = await fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer));
	//                     ^^^^^ uncancelled-timeout: The timer of 5 s that ends `fetch` is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.
	// fix unsafe: Set `signal: AbortSignal.timeout(5000)` on this call
	//+	const response = await fetch(url, { signal: anySignal([controller.signal, AbortSignal.timeout(5000)]) }).finally(() => clearTimeout(timer));
	//+
	//+/** What AbortSignal.any does, for Node before 22, where a collected timeout does not fire. */
	//+function anySignal(signals: readonly AbortSignal[]): AbortSignal {
	//+	const controller = new AbortController();
	//+	for (const signal of signals) {
	//+		if (signal.aborted) controller.abort(signal.reason);
	//+		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal });
	//+	}
	//+	return controller.signal;
	//+}
	return response.text();
};
