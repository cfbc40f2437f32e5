import { foldWord } from './fold.ts';

/** Words that say nothing of what is searched for, in any of these languages. Each is as it is compared. */
export function stopWordsOf(languages: readonly string[]): ReadonlySet<string> {
  return new Set(
    languages.flatMap((language) =>
      (WORDS[language] ?? '').split(' ').filter(Boolean).map(foldWord),
    ),
  );
}

/** What a question says of its subject, in any of these languages: `how does a pod work` is about pods. */
export function questionVerbs(): ReadonlySet<string> {
  return new Set(Object.values(VERBS).flatMap((words) => words.split(' ').map(foldWord)));
}

const VERBS: Readonly<Record<string, string>> = {
  en: 'work works mean means meant invent invents invented create created exist exists explain explained difference differences differ differs purpose matter matters called name named made make makes',
  de: 'funktioniert funktionieren bedeutet bedeuten heißt erfand erfunden unterschied unterscheidet erklärt',
  fr: 'fonctionne fonctionnent signifie veut dire inventé inventa différence sert marche',
  es: 'funciona funcionan significa inventó inventado diferencia sirve',
  pt: 'funciona funcionam significa inventou inventado diferença serve',
  it: 'funziona funzionano significa inventò inventato differenza serve',
  nl: 'werkt werken betekent bedacht uitgevonden verschil',
};

/** Articles, pronouns, prepositions, auxiliaries and question words. Of a word with an apostrophe, what is left after cutting. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'a about after all also am an and any are as at be because been before being between both but by can cannot could did didn do does doesn doing don down during each either else ever every few for from further get gets getting got had has hasn have having he her here hers him his how i if in into is isn it its itself just let like ll many may me might more most much must my myself need neither no nor not of off on once one only or other our ours out over own please re really s same say see shall she should show since so some such t than that the their theirs them themselves then there these they thing things this those through to too under until up upon us use used using very want was wasn way we were what whats when where whether which while who whom whose why will with within without won would you your yours',
  de: 'aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch fur gegen gibt hab habe haben hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren im in ins ist ja jede jedem jeden jeder jedes kann kein keine konnen machen macht man mein mit muss musse nach nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie sind so soll solche sollte sondern um und uns unser unter vom von vor wann war waren warum was weil welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wozu zu zum zur zwischen',
  fr: 'a ai alors au aucun aussi autre aux avec avoir bien c ca car ce cela ces cet cette chez comme comment d dans de des donc dont du elle elles en encore entre est et etait etre eu eux fait faire faut il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par parce pas peu peut plus pour pourquoi pouvez qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y',
  es: 'a al algo ante antes como con contra cual cuando de del desde donde dos e el ella ellas ellos en entre era es esa ese eso esta estan estas este esto estos fue ha hace hacer hasta hay la las le les lo los mas me mi mis mucho muy nada ni no nos nosotros o otra otro para pero poco por porque puede que quien se ser si sin sobre son su sus tambien tan te tengo tiene todo todos tu tus un una uno unos y ya yo',
  pt: 'a ao aos as ate com como da das de dela dele do dos e ela elas ele eles em entre era essa esse esta este eu foi ha isso isto ja la mais mas me mesmo meu minha muito na nao nas nem no nos nossa nosso num numa o onde os ou para pela pelo por porque posso quais qual quando que quem se sem ser seu seus so sua suas tambem te tem tu um uma voce voces',
  it: 'a agli ai al alla alle anche c che chi ci cioe come con contro cosa cui d da dagli dai dal dalla dei del della delle di dove e ed era fare fra gli ha hanno i il in io l la le lei li lo loro lui ma mi mia mio ne nei nel nella noi non nostro o ogni per perche piu puo quale quali quando quella quello questa questo qui se sei si sia sono su sua sul sulla suo tra tu un una uno vi voi',
  nl: 'aan al alles als ben bij dan dat de deze die dit doen door dus een en er geen had hebben heb heeft het hij hoe hun ik in is je kan kun kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over te tegen toch toen tot u uit uw van veel voor waar waarom wanneer want was wat we wel werd wie wij word worden zal ze zelf zich zij zijn zo zonder zou',
  pl: 'a aby ale bez bo by byc byl co czy dla do gdy gdzie go i ich im jak jaka jako je jego jej jest jestem juz kiedy kto ktora ktore ktory ma moze na nad nie nim o od on ona one oni po pod przez przy sa sie skad ta tak tam te tego ten to tu tylko w wiec z za ze',
  sv: 'alla att av da de den det dig din dina du dar eller en er ett for fran ha han har hon hur i icke ingen inte jag kan man med men mig min mot mycket ni nu nar och om oss pa sa sin ska som till under upp ut vad var varfor vem vi vid vilka vilken vill ar',
  ru: 'а без бы был быть в вам вас во вот все всех вы где да для до его ее если есть же за и из или им их к как какой когда кто ли мне мы на над не него нет ни но ну о об он она они от по под почему при с со так такой то тоже только ты у уже что чтобы эта это этот я',
  uk: 'а або але без би був бути в вам вас ви все всі де для до з за і із її його коли на над не ні про по при та так та то у хто це чи чому що як який я',
  tr: 'acaba ama bir bu da daha de diye en gibi hem hep icin ile ise kac ki kim mi mu nasil ne neden nerede nicin o olan olarak ve veya ya',
  ar: 'الي اين ان او اي التي الذي بين حتي على عن عند في قد كل كما كيف لا لم لماذا ما متي من مع هذا هذه هل هو هي و يمكن',
  he: 'את או אז אל אם איך איפה אני זה זו הוא היא הם יש כי כל כמה לא למה מה מי מתי עד על עם של',
};
