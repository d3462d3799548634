import { Refused, SpotRefused } from '@/venues/refused';
import { Spot } from '@/venues/spot';
import { VenueC } from '@/venues/venue-c';

const spot = new Spot();
const other = new VenueC();

export async function place(order: object): Promise<string | undefined> {
  try {
    return await spot.place(order);
  } catch (error) {
    if (error instanceof SpotRefused && error.code === 'ORDER_0002') return undefined; // expect: no-unknown-code
    throw error;
  }
}

export async function placeAnywhere(order: object): Promise<string | undefined> {
  try {
    return (await spot.place(order)) || (await other.place(order));
  } catch (error) {
    if (Refused.is(error) && error.code === 'ORDER_0002') return undefined; // fine: of either venue
    throw error;
  }
}

export async function drift(): Promise<number> {
  const body = await spot.get('/v4/public/time');
  return body.result.serverTime - (await other.get('/time')).result.now; // expect: no-unchecked-result
}
