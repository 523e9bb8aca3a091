const counted: typeof fetch = (...args) => {
	console.count('outbound');
	return fetch(...args);
	//     ^^^^^ missing-timeout: …
	// no fix
};

export const a = () => counted('https://a.example.com', { signal: AbortSignal.timeout(5_000) });
export const b = () => counted('https://b.example.com', { method: 'POST' });
//                     ^^^^^^^ call
