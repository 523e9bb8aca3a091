// path: .scripts/download.ts
// role: script
export const load = () => fetch('https://icons.example.com/all.zip');
