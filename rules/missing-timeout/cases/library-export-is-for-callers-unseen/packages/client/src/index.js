// role: library
exports.callService = (name, init) => fetch(`http://${name}.svc.local`, init);
//                                    ^^^^^ guard deadline=unknown

exports.pingService = async (name) => {
	const res = await fetch(`http://${name}.svc.local/ping`, { method: 'HEAD' });
	//                ^^^^^ missing-timeout: `fetch` has no deadline: …
	return res.ok;
};
