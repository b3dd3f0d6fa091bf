-- the first version of the words; a later one is a new row with the day from which it holds
insert into agreement_template (id, version, language, valid_from, title, information, body) values
    ('019a0000-0000-7000-8000-000000000001', 1, 'nl', '2024-01-01', 'Afsprakennota',
'We zijn Lus vzw, een vereniging zonder winstoogmerk. We brengen mensen rond wie alleen staat: een groep die blijft, rond één persoon of van buurtgenoten.
We hebben een verzekering burgerlijke aansprakelijkheid, zoals de wet vraagt. Ze dekt schade die je als vrijwilliger aan anderen toebrengt.
We hebben ook een verzekering voor ongevallen tijdens het vrijwilligerswerk en op weg ernaartoe, en voor een beroepsziekte.
Vrijwilligerswerk is onbetaald. Kosten die je met ons afspreekt, betalen we terug: forfaitair of met bewijs, nooit allebei voor dezelfde kosten. De wettelijke grenzen tellen voor alle organisaties samen.
Je kan dingen horen die niemand anders mag weten. Daarover zwijg je. Voor sommige taken geldt het beroepsgeheim (artikel 458 van het Strafwetboek).',
'# Wie spreekt iets af
Deze afspraken zijn er tussen Lus vzw en {name}, uit {place}.
# Wat je doet
- Je gaat mee op weg met een groep. De persoon in het midden beslist wie er komt, waar, wanneer en waarover het gaat.
- Je bereidt elke samenkomst samen met die persoon voor.
- Je neemt geen zorg over en je geeft of leent geen geld.
# Wat je van ons krijgt
- Een vaste medewerker die je kan bellen.
- Vorming in de eerste drie maanden, en later intervisie.
- Eén keer per jaar een gesprek over hoe het loopt.
# Discretie
- Wat je hoort, blijft in de groep. Dat blijft zo als je gestopt bent.
- Ben je ongerust over iemands veiligheid? Bel ons dan meteen. Bij gevaar bel je 112.
# Verzekering
- De verzekeringen van de vorige bladzijde gelden vanaf de dag waarop je begint. Meld ons een ongeval binnen de week.
# Kosten
- We spreken af of je kosten krijgt terugbetaald, en hoe. Je vertelt het ons als je ook elders een vergoeding krijgt.
# Je gegevens
- We bewaren wat nodig is om samen te werken, tot twee jaar nadat je stopt. Lijsten van vergoedingen bewaren we zeven jaar, zoals de wet vraagt.
- Je mag altijd vragen wat we van je bewaren, en het laten verbeteren.
# Stoppen
- Je mag altijd stoppen of een pauze nemen. Een reden hoeft niet. Laat het ons op tijd weten, dan zoeken we samen iemand anders.');
insert into agreement_template (id, version, language, valid_from, title, information, body) values
    ('019a0000-0000-7000-8000-000000000002', 1, 'fr', '2024-01-01', 'Convention de bénévolat',
'Nous sommes Lus vzw, une association sans but lucratif. Nous réunissons des gens autour de qui est seul : un groupe qui reste, autour d’une personne ou entre voisins.
Nous avons une assurance de responsabilité civile, comme la loi le demande. Elle couvre les dommages que vous causez à d’autres comme bénévole.
Nous avons aussi une assurance pour les accidents pendant le bénévolat et sur le chemin, et pour une maladie professionnelle.
Le bénévolat n’est pas payé. Les frais convenus avec nous sont remboursés : au forfait ou sur preuve, jamais les deux pour les mêmes frais. Les plafonds légaux comptent pour toutes les organisations ensemble.
Vous pouvez apprendre des choses que personne d’autre ne doit savoir. Vous n’en parlez pas. Pour certaines tâches, le secret professionnel s’applique (article 458 du Code pénal).',
'# Qui convient de quoi
Cet accord existe entre Lus vzw et {name}, de {place}.
# Ce que vous faites
- Vous accompagnez un groupe. La personne au centre décide qui vient, où, quand et de quoi on parle.
- Vous préparez chaque rencontre avec cette personne.
- Vous ne reprenez pas les soins et vous ne donnez ni ne prêtez d’argent.
# Ce que vous recevez de nous
- Un collaborateur fixe que vous pouvez appeler.
- Une formation dans les trois premiers mois, puis des intervisions.
- Une fois par an, un entretien sur la façon dont cela se passe.
# Discrétion
- Ce que vous entendez reste dans le groupe. Cela reste vrai quand vous avez arrêté.
- Vous êtes inquiet pour la sécurité de quelqu’un ? Appelez-nous tout de suite. En cas de danger, appelez le 112.
# Assurance
- Les assurances de la page précédente valent dès le jour où vous commencez. Signalez-nous un accident dans la semaine.
# Frais
- Nous convenons si vos frais sont remboursés, et comment. Vous nous dites si vous recevez aussi un défraiement ailleurs.
# Vos données
- Nous gardons ce qu’il faut pour travailler ensemble, jusqu’à deux ans après votre départ. Nous gardons les listes de défraiements sept ans, comme la loi le demande.
- Vous pouvez toujours demander ce que nous gardons de vous, et le faire corriger.
# Arrêter
- Vous pouvez toujours arrêter ou faire une pause. Il ne faut pas de raison. Prévenez-nous à temps, alors nous cherchons ensemble quelqu’un d’autre.');
insert into agreement_template (id, version, language, valid_from, title, information, body) values
    ('019a0000-0000-7000-8000-000000000003', 1, 'en', '2024-01-01', 'Volunteer agreement',
'We are Lus vzw, a non-profit association. We bring people around somebody who is alone: a group that stays, around one person or of neighbours.
We have liability insurance, as the law asks. It covers damage that you cause to others as a volunteer.
We also have insurance for accidents during volunteering and on the way there, and for occupational disease.
Volunteering is unpaid. Expenses that you agree with us are paid back: at a flat rate or against proof, never both for the same expenses. The legal caps count for all organisations together.
You may hear things that nobody else may know. You keep silent about them. For some tasks professional secrecy applies (article 458 of the Criminal Code).',
'# Who agrees on what
This agreement is between Lus vzw and {name}, from {place}.
# What you do
- You go along with a group. The person in the middle decides who comes, where, when and what it is about.
- You prepare each gathering together with that person.
- You do not take over care, and you do not give or lend money.
# What you get from us
- A named member of staff whom you can call.
- Training in the first three months, and sessions with other volunteers later.
- A talk once a year about how it goes.
# Discretion
- What you hear stays in the group. That stays so when you have stopped.
- Are you worried about somebody’s safety? Call us at once. In danger, call 112.
# Insurance
- The insurance of the page before holds from the day on which you begin. Tell us of an accident within a week.
# Expenses
- We agree whether your expenses are paid back, and how. You tell us if you get an allowance elsewhere too.
# Your data
- We keep what is needed to work together, until two years after you stop. We keep lists of allowances for seven years, as the law asks.
- You may always ask what we keep about you, and have it corrected.
# Stopping
- You may always stop or take a break. No reason is needed. Let us know in time, then we look for somebody else together.');
