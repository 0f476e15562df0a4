import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

const trade = anyOf(
  `nurse|doctor|mom|mum|mama|mother|dad|father|grandma|grandpa|trainer|coach|chef|cook|baker|barista|bartender|vet|vet tech|teacher|engineer|pharmacist|dentist|stylist|plumber|carpenter|electrician|contractor|roofer|mechanic|runner|hiker|climber|cyclist|photographer|designer|programmer|coder|writer|traveler|camper|musician|drummer|pilot|trucker|driver|farmer|gardener|scientist|chemist|groomer|breeder|walker|handler|foster|renter|landlord|insomniac|skeptic|scatterbrain|procrastinator|klutz|slob|guy|gal|girl|woman|man|lady|old man|old lady|dude|homebody|commuter|couch potato|cat lady|dog lady|cat person|dog person|coffee snob|snob|nerd|geek|widow|retiree|veteran|vet|esthetician|therapist|guide|ranger|yogi|instructor|sound guy|handyman|perfectionist|lazy \\w+|tired \\w+`,
);
const kin = anyOf(
  `wife|hubby|husband|missus|mrs|old man|old lady|ball and chain|better half|other half|significant other|in-laws|mother-in-law|father-in-law|boyfriend|girlfriend|fianc[eé]e?|roommate|kiddos?|littlest|youngest|oldest|eldest|middle child|toddler|teenager|twins|grandkids|grandbaby`,
);
const bareKin =
  '(?:[Hh]ubby|(?:[Ee]ven |[Aa]nd )?[Tt]he (?:mother-in-law|father-in-law|in-laws|roommate|wife|missus|hubby|hubs|boyfriend|girlfriend|kiddos?|other half)|Dad|Mom|Mum|Grandma|Grandpa|Nana|Papa|Auntie|Uncle \\w+|Aunt \\w+)';
const it = '(?:it|this|these|them|those|one|ones|the [\\w-]+)';

const pastWithoutWho = anyOf(
  `wore|lost a bet|used (?:half|it|this|one|the|two|a)|bought for|trained|slept|ran|got|went|drove|brought|bought|ordered|tried|patched|fixed|hung|hauled|dragged|washed|spilled|dunked|forgot|woke|switched|finally|nearly|almost|couldn't|didn't|haven't|hadn't|wasn't|never (?:thought|knew|slept|had|owned|believed|expected)|been|used to|gave|had|took|kept|walked|hiked|cooked|fried|rode|flew|survived|tested|moved|stuck|slapped|taped|plugged|charged|threw|tossed|dropped|started|stopped|carried|packed|loaded|wrote|filled|finished|burned through|went through|own|owned|returned|reordered|sitting|standing|wearing|typing|talking|writing|coming up|going on|currently|still|can't|won't|would buy|would order|wouldn't`,
);

const message = "A synthetic presenter can't speak from experience.";
const invented = 'Invented experience, credentials or customers.';

/** Experience told without an "I": the household, the trade, the count of bottles, the guests who ask. */
export const household: LintRule[] = [
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:yours truly|your(?:s)? (?:humble )?(?:narrator|correspondent|host)|(?:this|one) (?:\\w+ )?(?:very |particular )?(?:${trade}) (?:right here|here|(?:has|had|was|is|got|can|can't|swears?|sleeps?|slept|will|won't|never|still|now|ran|went|gave|takes?|took|uses?|wears?|keeps?|needs?|loves?|approves?|speaking))|(?:kept|keeps|got|had|made|saved|saves|turned|on|from|for|by|convinced|won over|tamed|to) this (?:\\w+ )?(?:${trade})|(?:this|these) (?:very |old |tired |big |poor )*(?:head|face|hips|feet|knees|shoulders|hands|skin|household|mouth|ears|apartment|kitchen of|body|back)(?= (?:all|has|have|had|is|are|was|were|since|every|last|right|finally|never|used|hasn't|haven't)|[.!]|$)|(?:at|on|from) this end(?=[.,!]|$| of the couch)|(?:through|in|to|into|around|of|at) (?:this|our|my) (?:very )?(?:house(?:hold)?|home|kitchen|apartment|place|family|shop|studio|office|salon|clinic)(?= (?:since|for|every|has|have|had|goes|gets|and|all)|[.,!]|$)|around here(?= (?:we|since|it|for|every))|(?:under|in) our roof|in our (?:\\w+))\\b`,
      'i',
    ),
    about: true,
    unless: /\byour\b[^.]*\b(?:over here|in this house)|\bif\b|\?$/i,
    message,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:yours truly|(?:trust|believe|listen to|ask|take it from|coming from|from|says|signed|sincerely) (?:an?|one|this) (?:\\w+[ -]){0,3}?(?:${trade})(?: (?:who|of|with|that|in)\\b|[.,!]|$)|confessions? (?:from|of) an?|(?:the|as an?) (?:\\w+ ){0,2}(?:${trade}) in me|card-carrying|(?:speaking|talking) as (?:an?|some(?:one|body))|(?:as|from) some(?:one|body) who(?:'s| is| has| hates| can't| carries| owns| kills| lives| works| runs| burns| sleeps)? |(?:been|being) an? (?:\\w+ ){0,3}(?:${trade}) (?:since|for|all)|(?:after|with|in) (?:\\w+ ){0,2}(?:years|decades|seasons) (?:of|in|behind|on) (?:\\w+ing|the|a)\\b(?![^.!?]*\\byou)|(?:years|decades) (?:of teaching|of cutting|of roofing|of nursing|in kitchens|on job sites|behind a|in the (?:trade|field|business|industry|er|classroom|kitchen))|for a (?:living|paycheck)(?! wage)|(?:kids|babies|dogs|cats|planners|mats|moves|deployments|marathons|jobs|homes) deep|(?:third|fourth|fifth|second) (?:bottle|jar|pack|pair|tube|refill|box|harness|mat|planner) (?:and counting|in a row|on the way|this (?:year|month|winter)|already|down|for (?:this|our|me))|on (?:cup|bottle|roll|pack|pair|jar|planner) (?:number )?(?:two|three|four|five)|worth every (?:\\w+ )?(?:cent|penny|dollar|dime|buck)|(?:would|will|'d) (?:buy|order|get) (?:it |this |one |them )?again|can confirm|not sponsored|zero complaints|no complaints (?:here|so far|yet)|(?:here's the honest|six-month|one-year|long-term) (?:report|review|verdict|update)|full disclosure|every one of (?:them|the \\w+) (?:has|have) (?:worn|used|slept|tried|loved)|(?:sitting|standing|lying) here (?:on|with|in) (?:cup|bottle|it|this|these|one)|(?:wearing|using|holding|typing on|sitting on|writing this|sleeping in|running on) (?:it |them |this |these |one )?(?:right now|as we|standing up|from (?:it|this))|(?:two|three|four|five|six|seven|ten) (?:summers?|winters?|years|seasons|months) of [\\w ]+ (?:on|in|with) (?:this|it|these)|(?:third|fourth|fifth|sixth|seventh) (?:one )?in a row|at this address|(?:people|everyone|guys|girls|folks|friends) (?:at \\w+ )?have (?:started|been|begun) asking|(?:the )?hubs\\b|the team voted|(?:two|three|four|five|six) of us (?:alive|sane|warm|dry|fed|going|through|on|at|in)|had to wear it|(?<!\\byou(?:'ve)? )bought (?:two|three|four|one|another) more|as we speak(?=, on|[.,!]|$)|ten out of ten(?=[.,!]|$)|five stars from (?:this|the|us)|count (?:me|us) (?:in|among)|consider (?:me|us)|color me|call me|sign me|made a believer|never going back|no going back|where has this been)`,
      'i',
    ),
    unless:
      /\byou(?:'re|'ve)?\b[^.?!]*\b(?:for a living|of driving)|\bif\b|\?$|\bcall me (?:when|if|back|crazy|old-fashioned|later)|\bfull disclosure[:,]? (?:it|the|they|this)/i,
    message: invented,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `(?:^|[.!?] |, )(?:So |And |Okay,? |Honestly,? |Look,? |Yep,? )?${bareKin} (?:\\w+ly |just |never |still |always |finally |even )?(?:has (?:asked|worn|used|tried|slept|taken|been (?:asking|using|wearing|sleeping)|not|already|two|three|one)|put|asked|asks|uses|used|wears|wore|wants|loves|loved|swears?|swore|calls?|called|keeps?|kept|stole|steals|took|takes|thought|thinks|bought|borrow\\w*|tried|sleeps?|slept|won't|can't|couldn't|refuses|says|said|said yes|noticed|fought|claims|gave|got|made|laughed|cried|switched|came around|is (?:obsessed|hooked|sold|jealous|in love)|hasn't|hid|hides)\\b`,
    ),
    selling: true,
    message,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `\\bour (?:\\w+ )?(?:${kin}|kids?|dogs?|cats?|boys?|girls?|son|daughter|family|neighbou?rs?|guests|friends|nursery|crew)\\b|\\b(?:the|our) (?:${kin}|kids|boys|girls|dog|cat|baby|neighbou?rs?|guests|in-laws|guys at \\w+|night shift|whole (?:family|house|office|team|crew|gym|class|street)|dogs|cats) (?:\\w+ly |just |never |still |always |finally |even |all |both )?(?:call|calls|called|love|loves|loved|fight|fought|asked|ask for|swear|swears|wear|wears|wore|stole|steal|steals|live|lives|lived|beg|begs|begged|(?:has|have|had) (?:asked|worn|slept|lived|claimed|stolen|taken|used|loved|not|been (?:asking|using|fighting|glued|sleeping|wearing)))\\b[^.?!]*\\b(?:it|this|these|them|one|ours|in it|hers|his)\\b`,
      'i',
    ),
    selling: true,
    unless: /\bwhen\b|\bif\b|\bunless\b|\buntil\b|\?$|\byour\b/i,
    message,
  },
  {
    rule: 'testimony',
    level: 'error',
    wholeText: true,
    pattern: new RegExp(
      `(?:^|[.!?] )(?:(?:Okay|So|Honestly|Yes|Yep|And|But|Well|Update|Look),? )?(?:${pastWithoutWho})\\b(?! (?:by|in (?:Vietnam|Portugal|Slovenia)|you|your)\\b)[^.?!]{2,120}[.!]`,
      'i',
    ),
    also: [
      new RegExp(
        `(?:^|[.!?] )(?:[A-Z][a-z]+,? )?(?:${pastWithoutWho})\\b[^.?!]{0,80}\\b(?:${it}|since|the old one|in \\w+ minutes flat|one hand|speed dial|teeth|rock|log|up the ladder|on (?:monday|tuesday|sunday)|the baby|weekend|trail|winters? back)\\b`,
        'i',
      ),
      /\b(?:since|back|ago|ever|flat|last (?:week|month|year|winter|summer|night|spring|fall)|on (?:cup|bottle)|a year|two winters|winters?|yet|until (?:this|these|it)|then (?:this|these|it)|this one|these|worth|not sorry|don't ask|no joke|with (?:it|this|these)|in (?:it|this|these)|on (?:it|this|these)|off (?:it|this)|rock|log|baby|whole (?:weekend|week|trip|winter)|miles|hours straight|every (?:day|night)|still (?:warm|going|up|sticks?|holds?|works?|have|has)|haven't|hasn't|up over|these days)\b/i,
    ],
    about: true,
    unless: /\byou(?:r|'re|'ve|'ll|'d)?\b|\?|\b(?:doesn't|isn't|page|label|tested for|recommended|link)\b|^(?:still|can't|won't|never) /i,
    message,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\b(?:(?:it|this|these|they|that [\w-]+|this [\w-]+|the [\w-]+)(?:'s|'ve| has| have) (?:\w+ )?(?:survived|outlived|outlasted|been (?:through(?! a lot)|dropped|washed|chewed|sat on|to|run over|on the counter|across|glued|with us|everywhere|my|our|on my)|made it through|come through|lived (?:in|on|through)|seen (?:\w+ )?(?:\w+ )?(?:camping|kids|moves|dogs|winters|trips|puppies|babies|rain|hail|mud)|gone (?:through|with us|to)|hauled|crossed|travel\w+|moved (?:\w+ )?times|held (?:up|on) (?:for|since|through)|hasn't been off|not been off|paid for itself|earned (?:its|their) (?:keep|place|spot))|(?:hasn't|haven't|has not|have not) (?:left|been off|come off|moved from|been out of) (?:the|his|her|my|our)|(?:has|have) (?:been complimenting|stopped me|stopped us|tried to (?:steal|buy))|rescue dogs? through|(?:every|each) one of them has (?:worn|used|slept|tried|loved)|(?:guests|strangers|neighbou?rs|friends|coworkers|people|everyone|everybody|half the (?:office|gym|class|street|team)|the whole (?:office|gym|class|street|team|studio|dog park|bus))(?: (?:at|in|on|from) (?:the|work|class|my|our) ?[\w-]*(?: \w+)?)? (?:keeps?|kept|always|constantly|(?:has|have) (?:started|been)|wants? to know|stops? (?:me|us|to)|asks?|asked|fights?|are (?:jealous|asking)|is (?:jealous|asking)) ?(?:asking|complimenting|trying|borrowing|stealing|coming up|where|what|about|over|for)?\b[^.?!]*\b(?:where|what (?:it|this|they)|about (?:it|this|them)|it's from|to borrow|to buy|got (?:it|this|them)|the (?:lamp|shirt|mug|desk|mat|pack|serum|bag)|(?:over|for|to try) (?:it|this|them|one))|(?:one|a|another) (?:\w+ )?(?:customer|buyer|reviewer|reader|viewer|shopper|owner|subscriber|follower|mom|dad|nurse|runner|hiker) (?:\w+ )?(?:told|tells|wrote|writes|said|says|swears|called|calls|emailed|messaged|sent|put it|from)|(?:hanging|sitting|living|parked|standing) in the (?:guest room|nursery|studio|den|garage|hallway|kids' room)|(?:went|slept|took|ran|stayed) [^.!?]*\blast night|the guests (?:won't|can't|keep|never)|(?:wrote|writes|emailed|messaged|called) (?:in |us |back )(?:to|say|that|about)|(?:the )?reviews? (?:all )?(?:say|says|call|calls|swear)|in the words of (?:one|a)|testimonials?)\b/i,
    selling: true,
    unless: /\bif\b|\bsome (?:buyers|owners|reviewers)|\bmay\b|\bpage\b/i,
    message: invented,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\b[A-Z][a-z]+(?:,? (?:\d\d|forty|fifty|thirty|sixty)[\w-]*,?)? (?:from|in|of|over in|out in) [A-Z][\w.]+(?: [A-Z]\w+)?,? (?:\w+ )?(?:wrote|writes|says|said|told|swears|called|emailed|messaged|sent|can't|gave|loves)\b|\b(?:one|a) (?:\w+ )?(?:customer|buyer|reviewer|verified (?:buyer|owner)|reader|viewer) (?:\w+ )?(?:told|wrote|said|swears|called|emailed|messaged)\b|\b(?:wrote|writes|emailed|messaged) (?:in|us) (?:to|that|about)/,
    message: invented,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\b[Oo]urs (?!truly|is a (?:busy|noisy|strange|weird) (?:world|age)|too\?)(?:[a-z']+)|\b(?:of|from|like|one of|on|with) ours\b(?! too)/,
    message,
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\b(?:(?:took|takes|taken|cost|costs|gave|got|gets|helped|helps|made|makes|saved|saves|carried|carries|kept|keeps|brought|brings|bought|taught|lasted|lasts|sold|served|talked|spared|calmed|calms|wakes|woke|followed|follows|fed|found|handed|convinced|surprised|impressed|outlived|outlasts|reminds|reminded|turned) (?:me|us)\b(?! (?:all|to (?:say|mention|ask|one|the (?:point|link|question|page|price)))|[.?]? too)|(?:behind|beside|next to|near|around|above|over|on|without|before|after) me(?= (?:since|every|all|for|right|in|on|through|now|and|has|had|was|is|while|when|as|like|twice|once)|[.,!]|$)(?<!(?:ask|bear|work|trust|believe|stay|stick|listen|come|hang|talk|between you and|if you ask|sounds (?:good |fine )?to|news to|beyond|fine by|okay with|easy for|same to) (?:with |to |by |for |before )?me)|got me (?!\?|there|wrong|thinking|curious|started)[a-z]+|(?:took|got|bought) (?:me|us) (?:\w+ )?(?:minutes|seconds|days|weeks))/i,
    selling: true,
    unless:
      /\b(?:trust|believe|ask|tell|told|humor|bear with|work with|stay with|stick with|listen to|talk to|excuse|forgive|correct|stop|hear|quote|show|give|spare|don't (?:look|stare) at|lean on|point one out to|do (?:one|it|this|that) (?:thing )?for|thank|count) (?:\w+ )?me\b|\?$/i,
    message,
  },
];
