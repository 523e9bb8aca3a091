export const load = () => fetch('https://api.example.com/items');
//                        ^^^^^ guard deadline=unknown: `setGlobalDispatcher` changes it for the whole process
