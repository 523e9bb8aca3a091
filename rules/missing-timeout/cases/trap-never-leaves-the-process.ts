const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

export const inline = () => fetch('data:text/plain,hello');
export const constant = () => fetch(pixel);
export const wasm = () => fetch(new URL('./parser.wasm', import.meta.url));
export const blob = (data: Blob) => fetch(URL.createObjectURL(data));
