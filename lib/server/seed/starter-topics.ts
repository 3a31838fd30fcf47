import 'server-only'

/** A topic that every desk starts with: code, English label, the code above it, the exact Wikidata match. */
export type StarterTopic = {
  readonly notation: string
  readonly label: string
  readonly broader?: string
  readonly wikidataId?: string
}

/**
 * The top of the IPTC Media Topics tree and the branches that a news desk reaches for most, each after the
 * topic above it. Codes, labels and matches are those of the scheme, release of April 2019.
 * Source: IPTC NewsCodes, Media Topics, http://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0.
 */
export const starterTopics: readonly StarterTopic[] = [
  { notation: 'medtop:01000000', label: 'arts, culture, entertainment and media' },
  { notation: 'medtop:02000000', label: 'crime, law and justice' },
  { notation: 'medtop:03000000', label: 'disaster, accident and emergency incident' },
  { notation: 'medtop:04000000', label: 'economy, business and finance' },
  { notation: 'medtop:05000000', label: 'education', wikidataId: 'Q8434' },
  { notation: 'medtop:06000000', label: 'environment', wikidataId: 'Q43619' },
  { notation: 'medtop:07000000', label: 'health', wikidataId: 'Q12147' },
  { notation: 'medtop:08000000', label: 'human interest', wikidataId: 'Q361306' },
  { notation: 'medtop:09000000', label: 'labour', wikidataId: 'Q268378' },
  { notation: 'medtop:10000000', label: 'lifestyle and leisure' },
  { notation: 'medtop:11000000', label: 'politics', wikidataId: 'Q7163' },
  { notation: 'medtop:12000000', label: 'religion and belief' },
  { notation: 'medtop:13000000', label: 'science and technology', wikidataId: 'Q34104' },
  { notation: 'medtop:14000000', label: 'society', wikidataId: 'Q8425' },
  { notation: 'medtop:15000000', label: 'sport', wikidataId: 'Q349' },
  { notation: 'medtop:16000000', label: 'conflict, war and peace' },
  { notation: 'medtop:17000000', label: 'weather', wikidataId: 'Q11663' },
  { notation: 'medtop:20000002', label: 'arts and entertainment', broader: 'medtop:01000000', wikidataId: 'Q2018526' },
  { notation: 'medtop:20000038', label: 'culture', broader: 'medtop:01000000', wikidataId: 'Q11042' },
  { notation: 'medtop:20000045', label: 'mass media', broader: 'medtop:01000000', wikidataId: 'Q11033' },
  { notation: 'medtop:20000053', label: 'act of terror', broader: 'medtop:16000000', wikidataId: 'Q5710433' },
  { notation: 'medtop:20000056', label: 'armed conflict', broader: 'medtop:16000000', wikidataId: 'Q350604' },
  { notation: 'medtop:20000065', label: 'civil unrest', broader: 'medtop:16000000', wikidataId: 'Q686984' },
  { notation: 'medtop:20000073', label: 'peace process', broader: 'medtop:16000000', wikidataId: 'Q2632158' },
  { notation: 'medtop:20000082', label: 'crime', broader: 'medtop:02000000', wikidataId: 'Q83267' },
  { notation: 'medtop:20000106', label: 'judiciary', broader: 'medtop:02000000', wikidataId: 'Q105985' },
  { notation: 'medtop:20000121', label: 'law', broader: 'medtop:02000000', wikidataId: 'Q7748' },
  { notation: 'medtop:20000129', label: 'law enforcement', broader: 'medtop:02000000', wikidataId: 'Q44554' },
  {
    notation: 'medtop:20000139',
    label: 'accident and emergency incident',
    broader: 'medtop:03000000',
    wikidataId: 'Q171558',
  },
  { notation: 'medtop:20000148', label: 'disaster', broader: 'medtop:03000000', wikidataId: 'Q3839081' },
  { notation: 'medtop:20000168', label: 'emergency response', broader: 'medtop:03000000', wikidataId: 'Q55692637' },
  { notation: 'medtop:20000209', label: 'economic sector', broader: 'medtop:04000000', wikidataId: 'Q3958441' },
  { notation: 'medtop:20000337', label: 'transport', broader: 'medtop:20000209', wikidataId: 'Q7590' },
  {
    notation: 'medtop:20000343',
    label: 'waterway and maritime transport',
    broader: 'medtop:20000337',
    wikidataId: 'Q155930',
  },
  { notation: 'medtop:20000344', label: 'economy', broader: 'medtop:04000000', wikidataId: 'Q159810' },
  { notation: 'medtop:20000385', label: 'market and exchange', broader: 'medtop:04000000', wikidataId: 'Q179076' },
  { notation: 'medtop:20000418', label: 'climate change', broader: 'medtop:06000000', wikidataId: 'Q125928' },
  { notation: 'medtop:20000424', label: 'environmental pollution', broader: 'medtop:06000000', wikidataId: 'Q58734' },
  { notation: 'medtop:20000441', label: 'nature', broader: 'medtop:06000000', wikidataId: 'Q7860' },
  { notation: 'medtop:20000446', label: 'diseases and conditions', broader: 'medtop:07000000', wikidataId: 'Q12136' },
  { notation: 'medtop:20000479', label: 'healthcare policy', broader: 'medtop:07000000', wikidataId: 'Q1519812' },
  { notation: 'medtop:20000523', label: 'labour market', broader: 'medtop:09000000', wikidataId: 'Q8034840' },
  { notation: 'medtop:20000524', label: 'labour relations', broader: 'medtop:09000000', wikidataId: 'Q608190' },
  { notation: 'medtop:20000536', label: 'unions', broader: 'medtop:09000000', wikidataId: 'Q178790' },
  { notation: 'medtop:20000574', label: 'election', broader: 'medtop:11000000', wikidataId: 'Q40231' },
  { notation: 'medtop:20000587', label: 'fundamental rights', broader: 'medtop:11000000', wikidataId: 'Q3237872' },
  { notation: 'medtop:20000593', label: 'government', broader: 'medtop:11000000', wikidataId: 'Q7188' },
  {
    notation: 'medtop:20000612',
    label: 'local government and authority',
    broader: 'medtop:20000593',
    wikidataId: 'Q165950',
  },
  { notation: 'medtop:20000621', label: 'government policy', broader: 'medtop:11000000', wikidataId: 'Q546113' },
  { notation: 'medtop:20000638', label: 'international relations', broader: 'medtop:11000000', wikidataId: 'Q166542' },
  { notation: 'medtop:20000648', label: 'political dissent', broader: 'medtop:11000000', wikidataId: 'Q7210284' },
  { notation: 'medtop:20000649', label: 'political process', broader: 'medtop:11000000' },
  { notation: 'medtop:20000735', label: 'scientific research', broader: 'medtop:13000000', wikidataId: 'Q42240' },
  {
    notation: 'medtop:20000756',
    label: 'technology and engineering',
    broader: 'medtop:13000000',
    wikidataId: 'Q11016',
  },
  { notation: 'medtop:20000771', label: 'immigration', broader: 'medtop:14000000', wikidataId: 'Q131288' },
  { notation: 'medtop:20000802', label: 'social problem', broader: 'medtop:14000000', wikidataId: 'Q1920219' },
  { notation: 'medtop:20000817', label: 'welfare', broader: 'medtop:14000000', wikidataId: 'Q180043' },
  { notation: 'medtop:20001108', label: 'sport event', broader: 'medtop:15000000', wikidataId: 'Q167170' },
  { notation: 'medtop:20001129', label: 'weather phenomena', broader: 'medtop:17000000' },
]
