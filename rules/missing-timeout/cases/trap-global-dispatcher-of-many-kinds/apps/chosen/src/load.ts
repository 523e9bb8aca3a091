export const load = () => fetch('https://api.example.com/items');
//                        ^^^^^ guard deadline=unknown
