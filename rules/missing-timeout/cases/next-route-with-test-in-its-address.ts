// package: {"dependencies":{"next":"^15.0.0"}}
// path: src/app/api/checker/test/route.ts
// role: service
export async function POST() {
	const response = await fetch('https://checker.example.com');
	//                     ^^^^^ missing-timeout: `fetch` to checker.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch('https://checker.example.com', {
	//+		signal: AbortSignal.timeout(10_000),
	//+	});
	return Response.json(await response.json());
}
