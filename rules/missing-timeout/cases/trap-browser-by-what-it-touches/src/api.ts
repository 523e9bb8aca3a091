// role: browser
const token = () => localStorage.getItem('token');

export const me = () => fetch('https://api.example.com/me', { headers: { authorization: `Bearer ${token()}` } });
