// Runs in the window's page, as it is: what an editor or a list shows, and where.
// `ask` calls these with the element.
globalThis.shown = (() => {
	/** The lines on the screen from top to bottom, each with its element, text and text nodes. */
	function lines(editor) {
		const found = [...editor.querySelectorAll('.view-line')].map((element) => {
			const nodes = [];
			for (const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); walker.nextNode(); )
				nodes.push(walker.currentNode);
			const text = plain(nodes.map((node) => node.data).join(''));
			return { nodes, text, rect: element.getBoundingClientRect() };
		});
		return found.sort((a, b) => a.rect.top - b.rect.top);
	}

	/** Where a part of a line is on the screen. */
	function rectOf({ nodes }, from, to) {
		const range = document.createRange();
		let start = 0;
		for (const node of nodes) {
			const end = start + node.length;
			if (from >= start && from < end) range.setStart(node, from - start);
			if (to > start && to <= end) range.setEnd(node, to - start);
			start = end;
		}
		return range.getBoundingClientRect();
	}

	/** The middle of the nth place, from the top, where a text stands within one line; none while something covers it. */
	function find(editor, { text, nth }) {
		const places = lines(editor).flatMap((line) => {
			const starts = [];
			for (let at = line.text.indexOf(text); at !== -1; at = line.text.indexOf(text, at + 1)) starts.push(at);
			return starts.map((start) => rectOf(line, start, start + text.length));
		});
		const visible = editor.getBoundingClientRect();
		const place = places[nth];
		if (!place) return undefined;
		const x = place.left + place.width / 2;
		const y = place.top + place.height / 2;
		if (x < visible.left || x > visible.right || y < visible.top || y > visible.bottom) return undefined;
		const top = document.elementFromPoint(x, y);
		const covered = !top || !editor.contains(top) || top.closest('.monaco-hover, .contentWidgets, .overlayWidgets');
		return covered ? undefined : { x, y };
	}

	/** What is underlined, from top to bottom, with the characters above the line. */
	function squiggles(editor) {
		const all = lines(editor);
		const found = ['error', 'warning', 'info', 'hint'].flatMap((severity) =>
			[...editor.querySelectorAll(`.view-overlays .squiggly-${severity}`)].flatMap((mark) => {
				const { left, right, top, bottom } = mark.getBoundingClientRect();
				const middle = (top + bottom) / 2;
				const line = all.find(({ rect }) => rect.top <= middle && middle < rect.bottom);
				return line ? [{ severity, text: between(line, left, right), top, left }] : [];
			}),
		);
		found.sort((a, b) => a.top - b.top || a.left - b.left);
		return found.map(({ severity, text }) => ({ severity, text }));
	}

	function between(line, left, right) {
		const characters = [...Array(line.text.length).keys()].filter((at) => {
			const rect = rectOf(line, at, at + 1);
			const middle = rect.left + rect.width / 2;
			return middle > left && middle < right;
		});
		return characters.map((at) => line.text[at]).join('');
	}

	function paste(_editor, { text }) {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		document.activeElement.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
		);
	}

	/** The rows of the Problems panel that are on the screen: files, and below each its problems; and the height of all. */
	function problems(list) {
		// Not those that stick to the top, which are shown twice.
		const rows = [...list.querySelectorAll('.monaco-list-rows > .monaco-list-row')].map((row) => {
			const texts = (selector) => [...row.querySelectorAll(selector)].map((element) => plain(element.textContent));
			const [line, column] = texts('.marker-line').join().match(/\d+/g) ?? [];
			const severity = ['error', 'warning', 'info'].find((name) => row.querySelector(`.marker-icon.${name}`)) ?? 'hint';
			const origin = `${texts('.marker-source').join('')}(${texts('.marker-code').join('')})`.replace('()', '');
			const says = `${texts('.marker-message').join('\n')} ${origin}`.trim();
			return {
				top: Number.parseInt(row.style.top, 10),
				height: Number.parseInt(row.style.height, 10),
				path: row.querySelector('.resource-label-container .monaco-icon-label')?.getAttribute('aria-label'),
				problem: line && `${line}:${column}: ${severity}: ${says}`,
			};
		});
		return { rows, height: Number.parseInt(list.querySelector('.monaco-list-rows').style.height, 10) };
	}

	/** The editor shows spaces that do not break. */
	function plain(text) {
		return text.replaceAll('\u00a0', ' ');
	}

	return { find, paste, problems, squiggles, lines: (editor) => lines(editor).map(({ text }) => text) };
})();
