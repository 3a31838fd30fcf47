import 'server-only'

/** Who speaks in the demo story, with the spellings that its outlets use and the offices they held. */
export const demoActors = {
  oyelaran: {
    name: 'Tunde Oyelaran',
    kind: 'person',
    aliases: ['Tunde Oyelarin', 'Capt. T. Oyelaran'],
    titles: [
      { title: 'deputy harbour master of Port Aldery', from: '2014-09-01', until: '2020-04-30' },
      { title: 'harbour master of Port Aldery', from: '2020-05-01' },
    ],
    note: 'The Daily Gull calls him port director, an office that the harbour authority does not have.',
  },
  hallow: {
    name: 'Marit Hallow',
    kind: 'person',
    aliases: ['Maret Hallow'],
    titles: [{ title: 'mayor of Port Aldery', from: '2022-10-01' }],
  },
  vasquezLund: {
    name: 'Ingrid Vasquez-Lund',
    kind: 'person',
    aliases: ['Ms Vasquez-Lund'],
    titles: [{ title: 'managing director of Fairsound Ferries', from: '2023-01-01' }],
  },
  marquez: { name: 'Zoë Márquez', kind: 'person', aliases: [], titles: [{ title: 'baker on Innsay' }] },
  authority: {
    name: 'Port Aldery Harbour Authority',
    kind: 'organisation',
    aliases: ['the harbour authority', 'the authority'],
    titles: [],
  },
  fairsound: { name: 'Fairsound Ferries', kind: 'organisation', aliases: ['Fairsound', 'the ferry line'], titles: [] },
  portAldery: { name: 'Port Aldery', kind: 'place', aliases: [], titles: [] },
  innsay: { name: 'Innsay', kind: 'place', aliases: ['the island'], titles: [] },
} as const

export type DemoActor = keyof typeof demoActors
