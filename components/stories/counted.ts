const number = new Intl.NumberFormat('en')

/** “1 article”, “1,204 articles”. */
export const counted = (count: number, one: string): string => `${number.format(count)} ${one}${count === 1 ? '' : 's'}`
