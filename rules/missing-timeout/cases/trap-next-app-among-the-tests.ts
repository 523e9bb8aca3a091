// package: {"dependencies":{"next":"^15.0.0"}}
// path: test/e2e/app/api/route.ts
// role: test
export async function POST() {
	const response = await fetch('https://checker.example.com');
	return Response.json(await response.json());
}
