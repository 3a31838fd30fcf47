/**
 * Words that lead to a topic, by the topic’s label: ours, written for this list. A desk’s own topic of the same label is
 * led to by the same words. One or two words each; word forms are found by their stems.
 */
export const terms: Readonly<Record<string, string>> = {
  'arts and entertainment':
    'film, movie, cinema, actor, actress, concert, singer, album, song, theatre, theater, gallery, exhibition, painting, sculpture, orchestra, opera, ballet, novel, novelist, festival, box office, director, hollywood, streaming, sequel, band',
  culture:
    'heritage, museum, tradition, folklore, language, library, monument, cultural, archive, ancient, archaeology',
  'mass media':
    'newspaper, broadcaster, journalist, newsroom, television, radio, editor, press freedom, publisher, magazine, newsreader, podcast, social media',
  'act of terror':
    'terrorist, terrorism, terror attack, suicide bomber, bombing, extremist, hostage, hijacking, car bomb',
  'armed conflict':
    'troop, soldier, battlefield, frontline, front line, missile, airstrike, air strike, shelling, artillery, invasion, invade, offensive, occupied, military, war, warfare, drone strike, combat, brigade, hostilities',
  'civil unrest':
    'protest, protester, demonstrator, demonstration, riot, rally, tear gas, unrest, march, barricade, looting',
  'peace process':
    'ceasefire, cease fire, peace plan, peace talks, peace deal, truce, negotiator, peace proposal, settlement, peace agreement, peace negotiations, security guarantees, territorial concessions, armistice, peace',
  crime:
    'murder, killing, robbery, burglary, theft, stabbing, shooting, fraud, assault, suspect, gang, smuggling, kidnapping, corruption, bribery, bribe, embezzlement, homicide, extortion, arson, rape, money laundering, crime, criminal, cybercrime',
  judiciary:
    'court, judge, trial, verdict, jury, prosecutor, defendant, lawsuit, appeal, sentenced, convicted, indictment, plaintiff, ruling, acquitted, testimony, supreme court, hearing',
  law: 'legislation, bill, statute, constitution, constitutional, amendment, ordinance, legal, lawmaker, decree, regulation',
  'law enforcement':
    'police, officer, arrest, detective, sheriff, investigator, raid, custody, detained, policing, patrol, fbi, warrant',
  'accident and emergency incident':
    'crash, collision, accident, derailment, derailed, explosion, collapse, sank, capsized, drowned, wreck, blaze, fire, evacuate, rescued, inspection, eroded, structural',
  disaster:
    'earthquake, flood, flooding, hurricane, tornado, wildfire, tsunami, landslide, eruption, drought, famine, disaster, avalanche, cyclone',
  'emergency response':
    'rescue, firefighter, ambulance, paramedic, evacuation, coastguard, coast guard, first responders, search team, diver, lifeboat',
  transport:
    'railway, train, airport, airline, flight, motorway, highway, traffic, bus, commuter, freight, passenger, timetable, tram, lorry, vehicle, road',
  'waterway and maritime transport':
    'ferry, ship, shipping, vessel, port, harbour, harbor, quay, pier, berth, dock, cargo, sailing, crossing, canal, tanker, boat, maritime, skipper',
  economy:
    'inflation, recession, gdp, growth, interest rate, central bank, unemployment, budget, deficit, economist, economic, economy, tariff, exports, imports, debt, tax, consumer spending, cost living',
  'market and exchange':
    'stock, shares, investor, bond, currency, exchange, trading, commodity, stock market, wall street, futures, dividend',
  'economic sector':
    'manufacturing, factory, industry, retail, retailer, agriculture, farming, farmer, fishery, fishing, tourism, mining, construction, oil, energy',
  'climate change':
    'climate, emissions, greenhouse, carbon, global warming, net zero, fossil fuel, sea level, climate change, paris agreement, warming',
  'environmental pollution':
    'pollution, sewage, contamination, toxic, plastic, oil spill, waste, landfill, smog, pesticide, polluted, discharge',
  nature:
    'wildlife, species, forest, river, habitat, biodiversity, seabird, bird, animal, conservation, endangered, reef, woodland, ecosystem',
  'diseases and conditions':
    'disease, virus, infection, outbreak, cancer, epidemic, pandemic, patient, symptom, illness, influenza, measles, diabetes, contagious',
  'healthcare policy':
    'hospital, health service, health care, healthcare, insurance, doctor, nurse, waiting list, clinic, vaccine, vaccination, drug prices, medicaid, medicare, obamacare',
  education:
    'school, pupil, teacher, student, university, classroom, curriculum, exam, tuition, college, headteacher, campus, degree, kindergarten',
  'labour market':
    'jobs, unemployment, hiring, redundancy, layoff, workforce, vacancies, minimum wage, wage, payroll, employment, jobless',
  'labour relations':
    'strike, walkout, pay dispute, collective bargaining, picket, industrial action, pay talks, strikers, lockout',
  unions: 'union, trade union, shop steward, union members, unionised, unionized, labour union',
  election:
    'election, vote, voter, ballot, candidate, campaign, poll, polling, primary, caucus, nominee, electoral, turnout, constituency, delegate, running mate, presidential race, debate, swing state, endorsement',
  'fundamental rights':
    'human rights, civil rights, free speech, freedom speech, discrimination, equality, voting rights, censorship, asylum, torture, privacy',
  government:
    'government, cabinet, minister, ministry, prime minister, parliament, administration, department, civil service, president, coalition government, white house, official',
  'local government and authority':
    'council, councillor, mayor, town hall, city council, municipal, local authority, county, borough, city hall, harbour authority, planning permission',
  'government policy':
    'policy, reform, budget, spending, subsidy, tax cut, public spending, austerity, programme, proposal, initiative, funding',
  'international relations':
    'diplomat, diplomatic, diplomacy, ambassador, embassy, summit, treaty, sanctions, foreign minister, envoy, bilateral, foreign policy, nato, united nations, delegation, alliance, negotiations, talks, secretary state',
  'political dissent': 'dissident, opposition leader, political prisoner, exile, crackdown, jailed activist',
  'political process':
    'party, congress, senate, lobbying, senator, congressman, republican, democrat, filibuster, impeachment, nomination, conservative, party leader, convention, super pac, partisan',
  'scientific research':
    'study, researcher, scientist, research, experiment, laboratory, discovery, journal, peer reviewed, telescope, spacecraft, fossil, physics, biology, hypothesis',
  'technology and engineering':
    'software, computer, technology, internet, algorithm, smartphone, robot, artificial intelligence, app, data, hacker, server, engineer, startup, cyber, online, encryption',
  immigration:
    'immigrant, immigration, migrant, refugee, border, asylum, deport, deportation, visa, undocumented, border wall, citizenship, resettlement',
  'social problem':
    'poverty, homeless, homelessness, addiction, inequality, racism, abuse, domestic violence, overdose, hunger, housing crisis, gun violence',
  welfare:
    'pension, welfare, benefits, social security, child care, care home, food stamps, disability, universal credit',
  'sport event':
    'match, tournament, championship, goal, coach, player, league, season, world cup, olympic, medal, final, stadium, quarterback, innings, race, team, playoffs, scored, referee',
  'weather phenomena':
    'storm, rain, snow, wind, heatwave, heat wave, forecast, gale, temperature, frost, hail, thunderstorm, meteorologist, blizzard, gust',
  'religion and belief':
    'church, mosque, synagogue, bishop, pope, priest, imam, rabbi, worship, faith, congregation, religious, vatican, prayer, evangelical',
  'human interest': 'celebrity, birthday, wedding, award, anniversary, royal family, obituary, reunion',
  'lifestyle and leisure':
    'recipe, restaurant, fashion, travel, holiday, garden, cooking, wellness, hobby, chef, hotel',
}

/** Words that lead to too much to decide by themselves. */
export const weakTerms: ReadonlySet<string> = new Set(
  (
    'official policy proposal party bill legal study data online team race final goal player band director fire road official ' +
    'department administration president officer union energy oil jobs vote campaign bank season march rally talks bird ' +
    'film radio editor doctor nurse patient holiday travel hotel debate coach stock bond shares growth tax budget spending ' +
    'reform funding government language award temperature wind debt peace war military regulation hearing appeal exchange'
  ).split(' '),
)
