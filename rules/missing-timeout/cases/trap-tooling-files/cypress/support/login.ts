export const login = () => fetch('http://localhost:3000/login', { method: 'POST' });
