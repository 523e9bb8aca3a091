let instance;

async function got() {
	if (!instance) {
		const { default: lib } = await import('got');
		instance = lib.extend({ prefixUrl: 'https://pay.example.com', retry: { limit: 0 } });
		//             ^^^^^^ missing-timeout: This got client (`lib.extend`) sets no deadline…
		// fix unsafe: Set `timeout.request: 10_000` on this got client
		//+		instance = lib.extend({ prefixUrl: 'https://pay.example.com', retry: { limit: 0 }, timeout: { request: 10_000 } });
		// fix unsafe: Set `timeout.request: 10_000` on this call
		//+	return http.post('charges', { json: { amount }, timeout: { request: 10_000 } }).json();
	}
	return instance;
}

exports.charge = async (amount) => {
	const http = await got();
	return http.post('charges', { json: { amount } }).json();
	//          ^^^^ call
};

exports.refund = async (id) => (await got()).post(`charges/${id}/refund`, { timeout: { request: 9000 } }).json();
//                                           ^^^^ guard deadline=present 9000ms
