// role: library
exports.callService = (name, init) => fetch(`http://${name}.svc.local`, init);
//                                    ^^^^^ guard deadline=unknown

exports.pingService = async (name) => {
	const res = await fetch(`http://${name}.svc.local/ping`, { method: 'HEAD' });
	//                ^^^^^ missing-timeout: `fetch` has no deadline: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const res = await fetch(`http://${name}.svc.local/ping`, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
	return res.ok;
};
