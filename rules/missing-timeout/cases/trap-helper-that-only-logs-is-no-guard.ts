const logger = { info: (fields: object, text: string) => void fields };

async function timed<T>(label: string, work: Promise<T>): Promise<T> {
	const started = Date.now();
	try {
		return await work;
	} finally {
		logger.info({ label, ms: Date.now() - started }, 'done');
	}
}

export const rates = () => timed('rates', fetch('https://rates.example.com/latest'));
//                                        ^^^^^ missing-timeout: …
