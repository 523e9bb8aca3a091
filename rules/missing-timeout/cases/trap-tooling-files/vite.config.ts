const schema = await (await fetch('https://api.example.com/schema.json')).json();

export default { define: { SCHEMA: JSON.stringify(schema) } };
