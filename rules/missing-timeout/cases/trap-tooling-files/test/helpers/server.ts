export const waitForServer = () => fetch('http://localhost:3000/health');
