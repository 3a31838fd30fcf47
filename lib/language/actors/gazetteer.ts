const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** States by ISO 3166 code, with their adjectives, their capitals and other seats of power that stand for them. */
const statesTable = lines(`
  AF|Afghan|Kabul
  AL|Albanian|Tirana
  DZ|Algerian|Algiers
  AR|Argentine,Argentinian|Buenos Aires
  AM|Armenian|Yerevan
  AU|Australian|Canberra
  AT|Austrian|Vienna
  AZ|Azerbaijani|Baku
  BD|Bangladeshi|Dhaka
  BY|Belarusian|Minsk
  BE|Belgian|
  BA|Bosnian|Sarajevo
  BR|Brazilian|Brasília,Brasilia
  BG|Bulgarian|Sofia
  CA|Canadian|Ottawa
  CL|Chilean|
  CN|Chinese|Beijing,Zhongnanhai
  CO|Colombian|Bogotá,Bogota
  HR|Croatian|Zagreb
  CU|Cuban|Havana
  CY|Cypriot|Nicosia
  CZ|Czech|Prague
  DK|Danish|Copenhagen
  EG|Egyptian|Cairo
  EE|Estonian|Tallinn
  ET|Ethiopian|Addis Ababa
  FI|Finnish|Helsinki
  FR|French|Paris,Élysée,Quai d’Orsay
  GE|Georgian|Tbilisi
  DE|German|Berlin
  GR|Greek|Athens
  HU|Hungarian|Budapest
  IS|Icelandic|Reykjavik
  IN|Indian|New Delhi,Delhi
  ID|Indonesian|Jakarta
  IR|Iranian|Tehran
  IQ|Iraqi|Baghdad
  IE|Irish|Dublin
  IL|Israeli|Jerusalem,Tel Aviv
  IT|Italian|Rome
  JP|Japanese|Tokyo
  JO|Jordanian|Amman
  KZ|Kazakh|Astana
  KE|Kenyan|Nairobi
  KP|North Korean|Pyongyang
  KR|South Korean|Seoul
  KW|Kuwaiti|
  LV|Latvian|Riga
  LB|Lebanese|Beirut
  LY|Libyan|Tripoli
  LT|Lithuanian|Vilnius
  MY|Malaysian|Kuala Lumpur
  MX|Mexican|Mexico City
  MD|Moldovan|Chisinau
  MA|Moroccan|Rabat
  NL|Dutch|The Hague
  NZ|New Zealand|Wellington
  NG|Nigerian|Abuja
  NO|Norwegian|Oslo
  PK|Pakistani|Islamabad
  PS|Palestinian|Ramallah
  PH|Philippine,Filipino|Manila
  PL|Polish|Warsaw
  PT|Portuguese|Lisbon
  QA|Qatari|Doha
  RO|Romanian|Bucharest
  RU|Russian|Moscow,Kremlin
  SA|Saudi|Riyadh
  RS|Serbian|Belgrade
  SG|Singaporean|
  SK|Slovak|Bratislava
  SI|Slovenian|Ljubljana
  ZA|South African|Pretoria
  ES|Spanish|Madrid
  SE|Swedish|Stockholm
  CH|Swiss|Bern
  SY|Syrian|Damascus
  TW|Taiwanese|Taipei
  TH|Thai|Bangkok
  TN|Tunisian|Tunis
  TR|Turkish|Ankara
  UA|Ukrainian|Kyiv,Kiev
  AE|Emirati|Abu Dhabi
  GB|British,UK,U.K.|London,Downing Street,Whitehall,Westminster
  US|American,US,U.S.|Washington,White House,Capitol Hill
  VE|Venezuelan|Caracas
  VN|Vietnamese|Hanoi
  YE|Yemeni|Sanaa`)

const displayName = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const otherNames: Readonly<Record<string, string>> = {
  ...{
    US: 'United States',
    'U.S.': 'United States',
    USA: 'United States',
    'U.S.A.': 'United States',
    America: 'United States',
  },
  ...{ UK: 'United Kingdom', 'U.K.': 'United Kingdom', Britain: 'United Kingdom', 'Great Britain': 'United Kingdom' },
  ...{
    England: 'United Kingdom',
    Holland: 'Netherlands',
    Turkey: 'Türkiye',
    Czechia: 'Czechia',
    'Czech Republic': 'Czechia',
  },
  ...{ UAE: 'United Arab Emirates', 'Soviet Union': 'Soviet Union', Palestine: 'Palestinian Territories' },
}

function regionNames(): Map<string, string> {
  const names = new Map<string, string>(Object.entries(otherNames))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const a of letters)
    for (const b of letters) {
      const code = a + b
      const name = /^(?:Q|X|Z(?![AMW])|EU|EZ|UN)/.test(code) ? undefined : displayName.of(code)
      if (name && name !== code) names.set(name, name)
    }
  return names
}

/** The states of the world by the names that English texts give them, each with its common name. Source: Unicode CLDR. */
export const states: ReadonlyMap<string, string> = regionNames()

const seatEntries = statesTable.flatMap((line) => {
  const [code = '', , seats = ''] = line.split('|')
  return seats
    .split(',')
    .filter(Boolean)
    .map((seat) => [seat, displayName.of(code) ?? code] as const)
})
/** Capitals and seats of power, each with the state that is meant where they act. */
export const seats: ReadonlyMap<string, string> = new Map(seatEntries)

/** Adjectives of states (“French”), each with its state. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  statesTable.flatMap((line) => {
    const [code = '', adjectives = ''] = line.split('|')
    return adjectives.split(',').map((adjective) => [adjective, displayName.of(code) ?? code] as const)
  }),
)

/** Institutions that go by a name without a word for what they are. */
export const institutions: ReadonlySet<string> = new Set([
  ...[
    'White House',
    'Kremlin',
    'Pentagon',
    'Downing Street',
    'Capitol Hill',
    'Congress',
    'Senate',
    'Parliament',
    'NATO',
  ],
  ...[
    'European Union',
    'EU',
    'United Nations',
    'UN',
    'U.N.',
    'European Commission',
    'European Parliament',
    'World Bank',
  ],
  ...[
    'House of Representatives',
    'House of Commons',
    'House of Lords',
    'Bundestag',
    'Knesset',
    'Duma',
    'Vatican',
    'Interpol',
  ],
  ...[
    'Europol',
    'Hamas',
    'Hezbollah',
    'Taliban',
    'Islamic State',
    'Al Qaeda',
    'Reuters',
    'Associated Press',
    'Facebook',
  ],
  ...[
    'Google',
    'Twitter',
    'Microsoft',
    'Apple',
    'Amazon',
    'Greenpeace',
    'Red Cross',
    'Supreme Court',
    'State Department',
  ],
])

/** Places that are no states and no capitals, as often as texts name them: parts of states and large cities. */
export const places: ReadonlySet<string> = new Set(
  lines(`
  Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas
  Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada
  New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island
  South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Puerto Rico
  New York City,Los Angeles,Chicago,Houston,Philadelphia,Phoenix,San Diego,Dallas,San Francisco,Seattle,Denver,Boston,Detroit
  Miami,Atlanta,Las Vegas,Manhattan,Brooklyn,Hollywood,Silicon Valley,Baltimore,Cleveland,Charlotte,Orlando
  Europe,Asia,Africa,North America,South America,Latin America,Middle East,Scotland,Wales,Northern Ireland,Crimea,Donbas
  Donetsk,Luhansk,Kharkiv,Odesa,Mariupol,Gaza,West Bank,Hong Kong,Macau,Tibet,Xinjiang,Kashmir,Siberia,Catalonia,Bavaria
  Munich,Hamburg,Frankfurt,Cologne,Milan,Naples,Barcelona,Geneva,Zurich,Istanbul,Mumbai,Kolkata,Shanghai,Shenzhen,Osaka
  Sydney,Melbourne,Toronto,Montreal,Vancouver,Manchester,Birmingham,Glasgow,Edinburgh,Liverpool,Cardiff,Belfast,Rotterdam
  Brussels,Strasbourg,Marseille,Lyon,Antwerp,Aleppo,Mosul,Karachi,Lahore,Lagos,Johannesburg,Cape Town,Rio de Janeiro,São Paulo
  St. Petersburg,Alaska,Mediterranean,Black Sea,Baltic Sea,Atlantic,Pacific,Arctic,Antarctica`).flatMap((line) =>
    line.split(','),
  ),
)

/** Words that say what an organisation is: one in a name makes it an organisation’s. */
export const organisationWords = words(`
  Party Ministry Council Committee Agency Department Company Corporation Corp Inc Ltd LLC PLC University College School Bank
  Court Police Union Association Group Foundation Institute Center Centre Commission Authority Office Bureau Service Services
  Times Post News Journal Herald Tribune Guardian Observer Gazette Chronicle Magazine Press Agency Network Channel Television
  Radio Organization Organisation Federation League Alliance Coalition Movement Campaign Fund Trust Society Club Team Army Navy
  Force Forces Guard Administration Assembly Parliament Congress Senate House Government Industries Airlines Airways Ferries
  Partners Holdings Technologies Systems Solutions Media Studios Records Hospital Church Museum Theater Theatre Library Board
  Brigade Regiment Division Chamber Confederation Consortium Cooperative Exchange Forum Initiative Laboratory Observatory PAC
  Project Registry Secretariat Tribunal Workers Teachers Nurses Democrats Republicans Conservatives Labour Greens Harbour Port
  Railways Railway Line Lines Motors Energy Power Water Telecom Pharmaceuticals Health Insurance Capital Securities`)

/** Words behind which a name is a place’s. */
export const placeWords = words(`
  River Lake Sea Ocean Bay Island Islands Mountain Mountains Valley County Province Region District Street Avenue Road Square
  Park Bridge Beach Airport Station Harbor Quay Coast Peninsula Strait Canal Desert Forest Hills Heights Village Town City
  Square Pier Dock Docks Sound Point Cape Falls Springs`)

/** Roles of people in the singular: before or behind a name they are its title. In lower case. */
export const roles = words(`
  president vice-president premier chancellor minister secretary undersecretary senator congressman congresswoman representative
  governor lieutenant-governor mayor councillor councilman councilwoman commissioner speaker leader chief chairman chairwoman
  chair chairperson director manager executive ceo cfo founder co-founder owner head deputy envoy ambassador diplomat spokesman
  spokeswoman spokesperson adviser advisor aide counsel attorney lawyer prosecutor judge justice sheriff detective officer
  inspector superintendent commander general admiral colonel captain major lieutenant sergeant king queen prince princess duke
  duchess pope cardinal archbishop bishop reverend rabbi imam pastor priest professor doctor economist analyst expert historian
  scientist researcher engineer author writer journalist reporter editor columnist correspondent anchor host producer actor
  actress singer musician director coach player captain striker midfielder goalkeeper champion nominee candidate activist
  organizer organiser negotiator official strategist consultant pollster treasurer controller auditor ombudsman coroner
  principal headteacher teacher nurse surgeon physician psychologist farmer fisherman skipper harbourmaster master pilot
  astronaut billionaire businessman businesswoman entrepreneur investor philanthropist mogul tycoon veteran resident widow
  mother father brother sister son daughter wife husband son-in-law daughter-in-law cousin uncle aunt lawmaker legislator
  delegate politician statesman dictator ruler emperor sultan emir sheikh ayatollah warlord rebel operative lobbyist trustee
  fellow warden ranger firefighter paramedic curator conductor composer painter sculptor poet novelist playwright designer
  architect mathematician physicist chemist biologist geologist astronomer climatologist epidemiologist virologist`)

/** Forms of address and abbreviated roles before a name. In lower case, without full stops. */
export const honorifics = words(`
  mr mrs ms miss mx dr prof sir dame lord lady rev fr sr sra herr frau monsieur madame sen sens rep reps gov govs lt col gen
  maj capt sgt cmdr adm pres supt insp det hon president senator governor mayor judge justice professor pope queen king prince
  princess father sister brother rabbi imam cardinal archbishop bishop chancellor premier`)

/** Given names, as English texts have them often: enough to tell a person’s name from another. In lower case. */
export const givenNames = words(`
  aaron abdul abraham adam adrian ahmad ahmed aisha alan albert alejandro aleksandr alex alexander alexandra alexei alexey ali
  alice alicia alison amanda amber amina amir amy ana anastasia anders andrea andreas andrei andrej andrew andrey andrii andriy
  andrzej angela angus anita ann anna anne annette annie anthony antonio antony anton april ariana ariel arthur asha ashley
  astrid ayesha barack barbara barry beatrice ben benjamin bernard bernie beth betty bill billy bjorn bob bobby boris brad
  bradley brandon brenda brett brian bridget bruce bryan caitlin carl carla carlos carly carmen carol carolina caroline carrie
  catherine cecilia chad charlene charles charlie charlotte chelsea cheryl chloe chris christian christina christine christoph
  christopher chuck cindy claire clara claude claudia clive colin connie corey cory craig cristina curtis cynthia daisy damien
  dan dana daniel daniela danielle danny darren dave david dawn dean deborah debra denis denise dennis derek diana diane diego
  dirk dmitri dmitriy dmitry dominic don donald donna dora doris dorothy doug douglas dylan eddie edgar edith eduardo edward
  edwin eileen elaine elena eli elijah elisabeth elizabeth ella ellen emil emily emma emmanuel enrique eric erica erik erika
  erin ernest esther ethan eugene eva evan eve evelyn fatima felix fernando fiona florence frances francesca francis francisco
  francois frank franz fred frederick gabriel gareth gary gavin gemma geoff geoffrey george georgia gerald gerard gerhard
  giorgio giovanni giulia glen glenn gloria gordon grace graham greg gregory greta guillermo gustav guy hamid hannah hans harold
  harriet harry harvey hasan hassan heather hector heidi heinz helen helena henri henrik henry herbert herman hilary hillary
  holly howard hugh hugo huma hussein ian ibrahim ida igor imran ines ingrid irene iris isaac isabel isabella ivan ivanka jack
  jackie jacob jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeb jeff
  jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joe joel
  johan johann john johnny jon jonas jonathan jordan jorge jose josé josef joseph josh joshua joyce juan juanita judith judy
  julia julian juliana julie julio jun justin kai kaja kamala karen karin karl karoline kate katherine kathleen kathryn kathy
  katie katrina kay keir keith kellyanne ken kenneth kenny kerry kevin khalid kim kirsten klaus kristen kristin kurt kyle lana
  lance larry lars laura lauren laurence laurent lawrence lea leah lee lena leo leon leonard leonardo leslie lewis liam lidia
  lily linda lindsay lindsey lisa liz lloyd lois loretta lori lorraine louis louise luca lucas lucia lucy luis luiz lukas luke
  lydia lynn mackenzie madeleine magdalena mahmoud malcolm malia manuel marc marcel marcia marco marcos marcus margaret maria
  mariana marie marina mario marion marit marjorie mark markus marsha martha martin marvin mary maryam mateo matt matteo
  matthew matthias maureen maurice max maxim maya megan megyn mehmet melania melanie melissa mia michael michel michelle miguel
  mike mikhail milan mildred mitch mitt mohamed mohammad mohammed moira molly monica morgan muhammad murray mustafa nadia nancy
  naomi natalia natalie natasha nathan neil nelson newt nia nicholas nick nicola nicolas nicole nigel nikita nikki nikola nikolai
  nina noah noel nora norma norman olaf oleg olga oliver olivia omar orla oscar osama otto owen pablo pamela pat patricia
  patrick paul paula pauline pavel pedro peggy penelope penny per pete peter petr petra phil philip philippe phillip phoebe
  pierre piotr rachel rafael ralph ramon randall randy raphael rashid raul ray raymond rebecca recep reed reggie regina reince
  rex rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rocio rodrigo roger roland roman ron ronald ronnie
  rosa rosalind rose rosemary ross roy ruby rudolf rudy rupert russell rustem ruth ryan sabrina sally salma sam samantha samir
  samuel sandra sara sarah sasha scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelley
  sheryl shirley sidney simon simone sofia sonia sophia sophie stacey stacy stan stanley stefan stefano stella stephan stephanie
  stephen steve steven stewart stuart sue sunil susan susana suzanne svetlana sven sylvia tamara tanya tara tariq tatiana taylor
  ted teresa terence teri terrence terry thea theodore theresa thomas tiffany tim timothy tina tobias todd tom tomas tommy
  toni tony tracey tracy trevor tricia tunde tyler ursula valentina valeria valerie vanessa vera veronica viacheslav victor
  victoria viktor vincent viola virginia vitaly vivian vladimir volodymyr walter wanda warren wayne wendy wesley whitney wilhelm
  will willem william willie wolfgang xavier yasmin yevgeny yolanda yuri yuriy yury yusuf yves yvette yvonne zachary zoe`)

/** Words that begin with a capital without naming anybody: days, months, and what begins headings and sentences. */
export const commonCapitals = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
  November December The A An And But Or Nor So Yet For In On At By To From With Without Of As If When While Although Though
  Because Since Until After Before Once That This These Those There Here It Its He His She Her They Their We Our You Your I My
  Several Senior Recent Top Former Experts Officials Analysts Critics Supporters Who What Where Why How Which Whose Some Many Most Few All Both Each Every Any No Not Only Even Just Also Still Then Now Later
  Earlier Meanwhile However Instead Moreover Despite During Amid Among Between Under Over Into About Against According Asked
  Speaking Writing Such Other Another More Less Much One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last
  Next New Old Yes Well Oh Okay OK Please Thank Thanks Dear Today Tomorrow Yesterday Tonight God Internet Republican Democrat
  Democratic Christian Muslim Jewish Catholic Islamic Christmas Easter Thanksgiving Twitter Story Photo Image Credit Read Watch
  See Click Follow Share Related Update UPDATE Breaking Exclusive Opinion Analysis Editorial`)
