import { HttpTransport, type Transport } from './transport';

class Alerts {
	constructor(private readonly transport: Transport) {}

	page(team: string): Promise<void> {
		return this.transport.send(`https://pager.example.com/${team}`, '{}', AbortSignal.timeout(2000));
	}

	mail(team: string): Promise<void> {
		return this.transport.send(`https://mail.example.com/${team}`, '{}');
		//                    ^^^^ call: this caller passes no deadline
	}
}

export const alerts = new Alerts(new HttpTransport());
