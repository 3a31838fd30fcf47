/** Words that a full stop shortens and does not end a sentence, in lower case. */
export const abbreviations = new Set(
  (
    'mr mrs ms mx dr prof rev hon fr st sr jr sen sens rep reps gov govs pres lt col gen maj capt sgt cmdr cpl adm ' +
    'supt insp det atty asst dept univ inc corp co ltd vs cf eg ie approx ca no nos vol fig pp ed eds mt ft ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo'
  ).split(' '),
)

/** Words that begin a sentence far more often than they begin a name, in lower case. */
export const sentenceStarters = new Set(
  (
    'a an and as at but by for from he her his however i if in it its no not on or she so some that the their then ' +
    'there these they this those to we what when where while who why with you after before since under'
  ).split(' '),
)
