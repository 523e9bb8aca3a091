exports.deadline = function deadline(ms) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(new Error('deadline')), ms);
	return { signal: controller.signal, done: () => clearTimeout(timer) };
};

exports.cancellable = function cancellable() {
	const controller = new AbortController();
	return controller.signal;
};
