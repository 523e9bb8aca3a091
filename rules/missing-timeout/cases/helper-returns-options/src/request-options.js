const limits = { request: 3000 };

export function jsonOptions(token) {
	return { headers: { authorization: `Bearer ${token}` }, responseType: 'json' };
}

export const quickOptions = (token) => ({ ...jsonOptions(token), timeout: limits });

export function withTimeout(options, ms) {
	return { ...options, timeout: { request: ms } };
}
