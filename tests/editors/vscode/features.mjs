export async function features() {}
