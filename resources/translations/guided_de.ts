<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AllKeys</name>
    <message>
        <source>this page, and back again</source>
        <translation>diese Seite, und wieder zurück</translation>
    </message>
    <message>
        <source>F12 or Ctrl H</source>
        <translation>F12 oder Strg H</translation>
    </message>
    <message>
        <source>hides everything; any key brings it back</source>
        <translation>verbirgt alles; jede Taste holt es zurück</translation>
    </message>
    <message>
        <source>the whole screen, or a window</source>
        <translation>der ganze Bildschirm, oder ein Fenster</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>one page back</source>
        <translation>eine Seite zurück</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tabulator, Eingabetaste</translation>
    </message>
    <message>
        <source>from one thing to the next, and choose it</source>
        <translation>von einem zum nächsten, und es auswählen</translation>
    </message>
    <message>
        <source>F and J</source>
        <translation>F und J</translation>
    </message>
    <message>
        <source>held together, begin, and go on after a rest</source>
        <translation>gemeinsam gehalten: anfangen, und nach einer Pause weitergehen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>macht eine Pause</translation>
    </message>
    <message>
        <source>eases off</source>
        <translation>wird sanfter</translation>
    </message>
    <message>
        <source>stops, and leads to the closing</source>
        <translation>hört auf und führt zum Abschluss</translation>
    </message>
    <message>
        <source>→ or +</source>
        <translation>→ oder +</translation>
    </message>
    <message>
        <source>a little longer, where a step can stretch</source>
        <translation>etwas länger, wo ein Schritt es zulässt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>that’s enough, on to the next step</source>
        <translation>das genügt, weiter zum nächsten Schritt</translation>
    </message>
    <message>
        <source>back to the step before</source>
        <translation>zurück zum Schritt davor</translation>
    </message>
    <message>
        <source>shows every word of the step and what you can do, or not</source>
        <translation>zeigt alle Worte des Schritts und was ihr tun könnt, oder nicht</translation>
    </message>
    <message>
        <source>any other key, a tap</source>
        <translation>jede andere Taste, ein Tippen</translation>
    </message>
    <message>
        <source>shows the time that is left, or not</source>
        <translation>zeigt, wie viel Zeit noch bleibt, oder nicht</translation>
    </message>
    <message>
        <source>at a question: yes, gentler, stop, for whoever sits left</source>
        <translation>bei einer Frage: ja, sanfter, aufhören, für die Person, die links sitzt</translation>
    </message>
    <message>
        <source>the same for whoever sits right</source>
        <translation>dasselbe für die Person, die rechts sitzt</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In a session</source>
        <translation>Während einer Übung</translation>
    </message>
</context>
<context>
    <name>AnswerColumn</name>
    <message>
        <source>yes, go on</source>
        <translation>ja, weiter</translation>
    </message>
    <message>
        <source>gentler, please</source>
        <translation>sanfter, bitte</translation>
    </message>
    <message>
        <source>stop here</source>
        <translation>hier aufhören</translation>
    </message>
    <message>
        <source>%1  or tap</source>
        <translation>%1  oder tippen</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>It is time to come back, when you are both ready.</source>
        <translation>Es ist Zeit zurückzukommen, wenn ihr beide so weit seid.</translation>
    </message>
    <message>
        <source>Back together at %1</source>
        <translation>Wieder beieinander um %1</translation>
    </message>
    <message>
        <source>Begin with being near. Nothing has to be settled now.</source>
        <translation>Seid euch erst einmal nah. Jetzt muss nichts geklärt werden.</translation>
    </message>
    <message>
        <source>Walk, rest, drink something. There is no need to go over it in your head.</source>
        <translation>Geht ein Stück, ruht, trinkt etwas. Ihr braucht es im Kopf nicht noch einmal durchzugehen.</translation>
    </message>
    <message>
        <source>We are back</source>
        <translation>Wir sind wieder da</translation>
    </message>
    <message>
        <source>A little later</source>
        <translation>Etwas später</translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation>Noch zehn Minuten</translation>
    </message>
</context>
<context>
    <name>Arrive</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Begins when you both hold, together. Nobody is asked first.</source>
        <translation>Es beginnt, wenn ihr beide haltet, gemeinsam. Niemand wird zuerst gefragt.</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Die Stimme hören</translation>
    </message>
</context>
<context>
    <name>ArriveViewModel</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{number} steps</source>
        <translation>{number} Schritte</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 Frage an euch beide</translation>
    </message>
    <message>
        <source>{number} check-ins</source>
        <translation>{number} Fragen an euch beide</translation>
    </message>
    <message>
        <source>no check-in</source>
        <translation>keine Frage zwischendurch</translation>
    </message>
    <message>
        <source>{number} rounds</source>
        <translation>{number} Runden</translation>
    </message>
    <message>
        <source>As you like</source>
        <translation>Wie ihr mögt</translation>
    </message>
    <message>
        <source>You need</source>
        <translation>Ihr braucht</translation>
    </message>
    <message>
        <source>nothing. Phones in another room</source>
        <translation>nichts. Die Handys in einem anderen Zimmer</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Gebt acht</translation>
    </message>
    <message>
        <source>If it is too much</source>
        <translation>Wenn es zu viel ist</translation>
    </message>
    <message>
        <source>Down eases off. Esc ends it kindly</source>
        <translation>Pfeil runter macht es sanfter. Esc beendet es behutsam</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>A session is under way</source>
        <translation>Eine Übung ist im Gange</translation>
    </message>
</context>
<context>
    <name>CardFlow</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Before you go on</source>
        <translation>Bevor ihr weitergeht</translation>
    </message>
    <message>
        <source>We have both read this</source>
        <translation>Wir haben es beide gelesen</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>Answer quietly, each with a hand over your keys. We follow the gentler answer, and never say whose it was.</source>
        <translation>Antwortet still, mit einer Hand über euren Tasten. Wir folgen der sanfteren Antwort und sagen nie, von wem sie war.</translation>
    </message>
    <message>
        <source>You have both answered.</source>
        <translation>Ihr habt beide geantwortet.</translation>
    </message>
    <message>
        <source>No hurry. If nobody answers, we stay exactly where we are.</source>
        <translation>Keine Eile. Wenn niemand antwortet, bleiben wir genau da, wo wir sind.</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pfeil links</translation>
    </message>
</context>
<context>
    <name>Choose</name>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>Nichts davon bleibt gespeichert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ChooseIntro</name>
    <message>
        <source>One after the other, each of you says what would be welcome today, while the other looks away. Then three things come up that are fine for you both.</source>
        <translation>Ihr sagt nacheinander, was heute willkommen wäre. Wer gerade nicht gefragt ist, schaut weg. Dann kommen drei Dinge, die für euch beide gut sind.</translation>
    </message>
    <message>
        <source>Answers are never shown or kept. Often, by chance alone, we choose something gentler than you both said, so a gentle choice tells little about anyone.</source>
        <translation>Antworten werden nie gezeigt und nie gespeichert. Oft wählen wir, aus reinem Zufall, etwas Sanfteres, als ihr beide gesagt habt. So verrät eine sanfte Wahl wenig über euch.</translation>
    </message>
    <message>
        <source>We cannot hide a face, or what somebody may guess after many weeks.</source>
        <translation>Was ein Gesicht zeigt, können wir nicht verbergen, und auch nicht, was sich über viele Wochen erraten lässt.</translation>
    </message>
    <message>
        <source>There are too few exercises without touch here to choose from in private. Those there are can be found on the first page.</source>
        <translation>Hier gibt es zu wenige Übungen ohne Berührung, um vertraulich zu wählen. Die, die es gibt, findet ihr auf der ersten Seite.</translation>
    </message>
    <message>
        <source>Choose for us</source>
        <translation>Für uns wählen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Back to the exercises</source>
        <translation>Zurück zu den Übungen</translation>
    </message>
    <message>
        <source>It does not matter who goes first.</source>
        <translation>Es ist gleich, wer anfängt.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choosing…</source>
        <translation>Wir suchen aus …</translation>
    </message>
</context>
<context>
    <name>ChosenCards</name>
    <message>
        <source>Something for today</source>
        <translation>Etwas für heute</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Ein andermal</translation>
    </message>
</context>
<context>
    <name>Couple</name>
    <message>
        <source>This could not be kept: {reason}</source>
        <translation>Das ließ sich nicht speichern: {reason}</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read, so the usual ones are in use.</source>
        <translation>Die Einstellungen in {file} ließen sich nicht lesen. Nun gelten die üblichen.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the usual ones are in use. The old file is {file}.</source>
        <translation>Die Einstellungen ließen sich nicht lesen. Nun gelten die üblichen. Die alte Datei ist {file}.</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Mist</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>Salbei</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Flieder</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>From {coach}</source>
        <translation>Von {coach}</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>A small moment</source>
        <translation>Ein kleiner Moment</translation>
    </message>
    <message>
        <source>An unhurried while</source>
        <translation>Eine Weile ohne Eile</translation>
    </message>
    <message>
        <source>No touch</source>
        <translation>Ohne Berührung</translation>
    </message>
    <message>
        <source>words, eyes and breath</source>
        <translation>Worte, Augen und Atem</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nah</translation>
    </message>
    <message>
        <source>close by, without touching each other</source>
        <translation>nah beieinander, ohne einander zu berühren</translation>
    </message>
    <message>
        <source>hands and forearms, or a still palm through clothes</source>
        <translation>Hände und Unterarme, oder eine ruhige Handfläche durch die Kleidung</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>holding each other, clothed; hair, face and shoulders</source>
        <translation>einander halten, angezogen; Haare, Gesicht und Schultern</translation>
    </message>
    <message>
        <source>Embrace</source>
        <translation>Umarmung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Ganz nah</translation>
    </message>
    <message>
        <source>a long kiss, a bare back, lying close</source>
        <translation>ein langer Kuss, ein nackter Rücken, eng beieinander liegen</translation>
    </message>
    <message>
        <source>Intimate</source>
        <translation>Innig</translation>
    </message>
    <message>
        <source>breast and chest care</source>
        <translation>Zuwendung für die Brust</translation>
    </message>
    <message>
        <source>A hug</source>
        <translation>Eine Umarmung</translation>
    </message>
    <message>
        <source>A kiss</source>
        <translation>Ein Kuss</translation>
    </message>
    <message>
        <source>A cuddle</source>
        <translation>Kuscheln</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>A look</source>
        <translation>Ein Blick</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Fürsorge</translation>
    </message>
</context>
<context>
    <name>EndPanel</name>
    <message>
        <source>That was it.</source>
        <translation>Das war es.</translation>
    </message>
    <message>
        <source>Thank you both for taking this time. Nothing has to follow.</source>
        <translation>Danke, dass ihr euch diese Zeit genommen habt. Nichts muss folgen.</translation>
    </message>
    <message>
        <source>Back to the exercises</source>
        <translation>Zurück zu den Übungen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Gentle</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Today is a lot</source>
        <translation>Heute ist alles viel</translation>
    </message>
    <message>
        <source>Nobody has to explain. Being next to each other counts, with no words and no touch. A pause counts too.</source>
        <translation>Niemand braucht etwas zu erklären. Nebeneinander zu sein zählt, ohne Worte und ohne Berührung. Auch eine Pause zählt.</translation>
    </message>
    <message>
        <source>If there is fear or force, leave this for now. The help page is one key away.</source>
        <translation>Wenn Angst oder Zwang im Spiel ist, lasst das hier für jetzt. Die Hilfe ist eine Taste entfernt.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>%1, come closer.</source>
        <translation>%1, komm näher.</translation>
    </message>
    <message>
        <source>%1, look away for a moment.</source>
        <translation>%1, schau kurz weg.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ich bin da</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Nummern zum Anrufen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>This page reads the same for everyone. That it was opened is not kept anywhere.</source>
        <translation>Diese Seite sagt allen dasselbe. Dass sie geöffnet wurde, wird nirgends festgehalten.</translation>
    </message>
</context>
<context>
    <name>HelpViewModel</name>
    <message>
        <source>Emergency</source>
        <translation>Notruf</translation>
    </message>
    <message>
        <source>or text {word} to {number}</source>
        <translation>oder {word} als SMS an {number}</translation>
    </message>
    <message>
        <source>or text {number}</source>
        <translation>oder SMS an {number}</translation>
    </message>
    <message>
        <source>In the whole European Union; elsewhere, the number of your country</source>
        <translation>In der ganzen Europäischen Union; anderswo die Nummer eures Landes</translation>
    </message>
    <message>
        <source>Danger right now</source>
        <translation>Bei Gefahr, sofort</translation>
    </message>
    <message>
        <source>Someone who listens</source>
        <translation>Ein offenes Ohr</translation>
    </message>
    <message>
        <source>Violence, threats or fear, for women</source>
        <translation>Gewalt, Drohungen oder Angst, für Frauen</translation>
    </message>
    <message>
        <source>Violence, threats or fear, for men</source>
        <translation>Gewalt, Drohungen oder Angst, für Männer</translation>
    </message>
    <message>
        <source>Violence, threats or fear</source>
        <translation>Gewalt, Drohungen oder Angst</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>To rest, to stop, to hide</source>
        <translation>Pause machen, aufhören, verbergen</translation>
    </message>
    <message>
        <source>Space rests, the down arrow goes to something gentler, Esc stops. Each works at every moment, and nothing is asked back. A closing follows, as warm as after the whole.</source>
        <translation>Die Leertaste macht eine Pause, Pfeil runter führt zu etwas Sanfterem, Esc hört auf. Alle drei gelten in jedem Moment, und nichts wird nachgefragt. Es folgt ein Abschluss, so warm wie nach dem Ganzen.</translation>
    </message>
    <message>
        <source>You can do the same without a key: let go, step back, or say “pause”. A change of mind in the middle is a part of it, and nobody has to say why.</source>
        <translation>Es geht auch ohne Taste: lasst los, tretet zurück oder sagt „Pause“. Es sich mittendrin anders zu überlegen gehört dazu, und niemand braucht zu sagen, warum.</translation>
    </message>
    <message>
        <source>F12, or Ctrl and H, hides everything at once, without a sound. A session rests meanwhile.</source>
        <translation>F12, oder Strg und H, verbirgt sofort alles, ohne einen Laut. Eine Übung ruht so lange.</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann es gut ist aufzuhören</translation>
    </message>
    <message>
        <source>When something goes numb. When it hurts: pain is nothing to push through. When panic comes, or a memory that belongs to another time. When you notice that you can’t say stop, or that you only bear it. When you are afraid.</source>
        <translation>Wenn etwas taub wird. Wenn es weh tut: Schmerz ist nichts zum Durchhalten. Wenn Panik kommt, oder eine Erinnerung, die in eine andere Zeit gehört. Wenn jemand von euch merkt, nicht Stopp sagen zu können oder es nur zu ertragen. Wenn Angst da ist.</translation>
    </message>
    <message>
        <source>A body that braces has already answered. It can help to open your eyes, feel your feet on the floor, and name five things you see.</source>
        <translation>Ein Körper, der sich anspannt, hat schon geantwortet. Es kann helfen, die Augen zu öffnen, die Füße auf dem Boden zu spüren und fünf Dinge zu nennen, die ihr seht.</translation>
    </message>
    <message>
        <source>Who to talk to</source>
        <translation>Mit wem ihr reden könnt</translation>
    </message>
    <message>
        <source>Your coach, for what comes up between the two of you. A doctor, for pain, numbness, or a low mood that lasts. A therapist who knows trauma, for panic, memories, or touch that has become too much. You can go alone, and you can go before it is bad.</source>
        <translation>Mit eurer Paarberatung, über das, was zwischen euch aufkommt. Mit einer Arztpraxis, bei Schmerz, Taubheit oder einer gedrückten Stimmung, die bleibt. Mit einer Therapie, die sich mit Trauma auskennt, bei Panik, Erinnerungen oder Berührung, die zu viel geworden ist. Ihr könnt allein hingehen, und ihr könnt hingehen, bevor es schlimm ist.</translation>
    </message>
    <message>
        <source>What this program is not</source>
        <translation>Was dieses Programm nicht ist</translation>
    </message>
    <message>
        <source>It is not for a home with violence, threats, pressure for sex, or fear of how a partner will react. Exercises for two are not the way there. Talking with someone, alone, is a better beginning, and the lines on this page are for that.</source>
        <translation>Es ist nicht für ein Zuhause mit Gewalt, Drohungen, Druck zum Sex oder Angst davor, wie der andere Mensch reagiert. Übungen zu zweit sind dort nicht der Weg. Allein mit jemandem zu reden ist ein besserer Anfang, und dafür sind die Nummern auf dieser Seite da.</translation>
    </message>
    <message>
        <source>It is not a treatment, for trauma or anything else, and it takes the place of none.</source>
        <translation>Es ist keine Behandlung, weder bei Trauma noch bei etwas anderem, und es ersetzt keine.</translation>
    </message>
    <message>
        <source>What private answers hide, and what they can’t</source>
        <translation>Was vertrauliche Antworten verbergen, und was nicht</translation>
    </message>
    <message>
        <source>When the program chooses for you, it offers three things that are fine for both. Often it is gentler than either asked, by a chance of its own that is drawn before it looks. So something gentle can come from either of you, or from neither. Your answers are forgotten at once, and written nowhere.</source>
        <translation>Wenn das Programm für euch wählt, bietet es drei Dinge an, die für beide gut sind. Oft fällt es sanfter aus, als ihr beide gesagt habt: durch ein Los, das gezogen wird, bevor es hinsieht. So kann etwas Sanftes von der einen Seite kommen, von der anderen oder von keiner. Eure Antworten sind sofort vergessen und stehen nirgends.</translation>
    </message>
    <message>
        <source>It can’t hide a face, a sigh, or a hand that waits. Someone who always asks for the most can learn over weeks how often it comes out gentler.</source>
        <translation>Ein Gesicht, ein Seufzen oder eine Hand, die wartet, kann es nicht verbergen. Wer immer das Meiste wünscht, kann über Wochen merken, wie oft es sanfter ausfällt.</translation>
    </message>
    <message>
        <source>At a question in a session the gentler answer is followed. Where that is not your own, you can work out the other one. The screen never says whose answer it was. And a key that rests or stops is pressed in plain sight: the program can only make resting ordinary, and name nobody.</source>
        <translation>Bei einer Frage während einer Übung gilt die sanftere Antwort. Wer selbst anders geantwortet hat, kann sich die andere denken. Der Bildschirm sagt nie, von wem sie war. Und die Taste für eine Pause oder zum Aufhören wird offen gedrückt: Das Programm kann Pausen nur alltäglich machen und niemanden nennen.</translation>
    </message>
</context>
<context>
    <name>HoldPill</name>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>press to hold</source>
        <translation>zum Halten drücken</translation>
    </message>
    <message>
        <source>hold %1</source>
        <translation>%1 halten</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Choose for us</source>
        <translation>Für uns wählen</translation>
    </message>
    <message>
        <source>Each of you says in private what would be welcome today</source>
        <translation>Ihr sagt beide vertraulich, was heute willkommen wäre</translation>
    </message>
    <message>
        <source>Today is a lot</source>
        <translation>Heute ist alles viel</translation>
    </message>
    <message>
        <source>The gentlest things, and a pause apart</source>
        <translation>Das Sanfteste, und eine Pause voneinander</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>We have</source>
        <translation>Wir haben</translation>
    </message>
    <message>
        <source>and we feel</source>
        <translation>und wir sind</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>Mehr zum Suchen</translation>
    </message>
    <message>
        <source>Fewer ways to look</source>
        <translation>Weniger zum Suchen</translation>
    </message>
    <message>
        <source>There are no exercises here yet.</source>
        <translation>Hier gibt es noch keine Übungen.</translation>
    </message>
    <message>
        <source>Press Enter to open one, or choose another with the arrows.</source>
        <translation>Die Eingabetaste öffnet eine Übung, die Pfeile führen zu einer anderen.</translation>
    </message>
    <message>
        <source>Looking for your exercises…</source>
        <translation>Wir suchen eure Übungen …</translation>
    </message>
    <message>
        <source>Nothing here fits all of that just now. That is fine.</source>
        <translation>Gerade passt hier nichts zu alldem. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Put the closer ones away</source>
        <translation>Die mit mehr Nähe weglegen</translation>
    </message>
</context>
<context>
    <name>HomeViewModel</name>
    <message>
        <source>A slow morning together.</source>
        <translation>Ein langsamer Morgen zu zweit.</translation>
    </message>
    <message>
        <source>A quiet hour together.</source>
        <translation>Eine stille Stunde zu zweit.</translation>
    </message>
    <message>
        <source>A quiet evening together.</source>
        <translation>Ein stiller Abend zu zweit.</translation>
    </message>
    <message>
        <source>A late, quiet hour.</source>
        <translation>Eine späte, stille Stunde.</translation>
    </message>
    <message>
        <source>{a} and {b}</source>
        <translation>{a} und {b}</translation>
    </message>
    <message>
        <source>1 file with something to mend</source>
        <translation>1 Datei zum Ausbessern</translation>
    </message>
    <message>
        <source>{number} files with something to mend</source>
        <translation>{number} Dateien zum Ausbessern</translation>
    </message>
    <message>
        <source>1 exercise, shown when you choose</source>
        <translation>1 Übung, sichtbar, wenn ihr mögt</translation>
    </message>
    <message>
        <source>{number} exercises, shown when you choose</source>
        <translation>{number} Übungen, sichtbar, wenn ihr mögt</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weggelegt</translation>
    </message>
    <message>
        <source>Something closer</source>
        <translation>Mehr Nähe</translation>
    </message>
    <message>
        <source>Kept out of sight until you both want it here.</source>
        <translation>Bleibt verborgen, bis ihr beide es hier haben wollt.</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>Change your names</source>
        <translation>Eure Namen ändern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Choose something small. Nothing here has to be finished, and stopping early counts as doing it well.</source>
        <translation>Wählt etwas Kleines. Nichts hier muss zu Ende gehen, und früh aufzuhören ist genauso gut.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light in the room</source>
        <translation>Licht im Raum</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Wie am Computer</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Sessions are held at night</source>
        <translation>Übungen im Dunkeln</translation>
    </message>
    <message>
        <source>Dark while you are in one, whatever the rest looks like.</source>
        <translation>Dunkel während einer Übung, wie auch immer es sonst aussieht.</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Slow fades take the place of everything that moves.</source>
        <translation>Was sich sonst bewegt, blendet langsam ein und aus.</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>frazzled</source>
        <translation>geschafft</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>uns fern</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>Hugs</source>
        <translation>Umarmungen</translation>
    </message>
    <message>
        <source>Kisses</source>
        <translation>Küsse</translation>
    </message>
    <message>
        <source>Cuddles</source>
        <translation>Kuscheln</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Blicke</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Fürsorge</translation>
    </message>
    <message>
        <source>Small moments</source>
        <translation>Kleine Momente</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
</context>
<context>
    <name>MachineSounds</name>
    <message>
        <source>There is no sound on this computer just now. Light and words lead you instead.</source>
        <translation>Dieser Computer gibt gerade keinen Ton. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>There is no voice here yet; espeak-ng brings one. Light and words lead you instead.</source>
        <translation>Hier gibt es noch keine Stimme; espeak-ng bringt eine mit. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>There is no voice on this computer yet. Light and words lead you instead.</source>
        <translation>Auf diesem Computer gibt es noch keine Stimme. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The voice command in the settings can&apos;t be read. Light and words lead you instead.</source>
        <translation>Der Befehl für die Stimme in den Einstellungen lässt sich nicht lesen. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The voice here doesn&apos;t speak this language. Light and words lead you instead.</source>
        <translation>Die Stimme hier spricht diese Sprache nicht. Licht und Worte führen euch stattdessen.</translation>
    </message>
    <message>
        <source>The voice doesn&apos;t answer just now. Light and words lead you instead.</source>
        <translation>Die Stimme antwortet gerade nicht. Licht und Worte führen euch stattdessen.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Guided</source>
        <translation>Guided</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>MendingViewModel</name>
    <message>
        <source>Files to mend</source>
        <translation>Dateien zum Ausbessern</translation>
    </message>
    <message>
        <source>Nothing to mend any more.</source>
        <translation>Nichts mehr auszubessern.</translation>
    </message>
    <message>
        <source>1 place to mend. This page follows along as you save.</source>
        <translation>1 Stelle zum Ausbessern. Diese Seite folgt, wenn ihr speichert.</translation>
    </message>
    <message>
        <source>{number} places to mend. This page follows along as you save.</source>
        <translation>{number} Stellen zum Ausbessern. Diese Seite folgt, wenn ihr speichert.</translation>
    </message>
    <message>
        <source>{file}, line {number}</source>
        <translation>{file}, Zeile {number}</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>What may we call you?</source>
        <translation>Wie dürfen wir euch nennen?</translation>
    </message>
    <message>
        <source>Your names are used in the words of an exercise, and stay on this computer. Leave one open, and a light lends you its own: %1 or %2.</source>
        <translation>Eure Namen kommen in den Worten einer Übung vor und bleiben auf diesem Computer. Lasst einen offen, und ein Licht leiht euch seinen: %1 oder %2.</translation>
    </message>
    <message>
        <source>Name of the warm light</source>
        <translation>Name des warmen Lichts</translation>
    </message>
    <message>
        <source>Name of the cool light</source>
        <translation>Name des kühlen Lichts</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Kommt herein</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>NearView</name>
    <message>
        <source>We are ready</source>
        <translation>Wir sind so weit</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Sanfter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil runter</translation>
    </message>
    <message>
        <source>A little longer</source>
        <translation>Etwas länger</translation>
    </message>
    <message>
        <source>That’s enough</source>
        <translation>Das genügt</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Numbers to call</source>
        <translation>Nummern zum Anrufen</translation>
    </message>
    <message>
        <source>In danger, the emergency number of your country comes first. Say where you are, and its numbers stand here.</source>
        <translation>Bei Gefahr kommt zuerst die Notrufnummer eures Landes. Sagt, wo ihr seid, dann stehen die Nummern hier.</translation>
    </message>
    <message>
        <source>A doctor, a health centre or the police know the lines near you.</source>
        <translation>Eine Arztpraxis, eine Beratungsstelle oder die Polizei kennt Nummern in eurer Nähe.</translation>
    </message>
    <message>
        <source>A doctor, a health centre or the police know more lines near you. Numbers change; these were gathered in November 2026.</source>
        <translation>Eine Arztpraxis, eine Beratungsstelle oder die Polizei kennt weitere Nummern in eurer Nähe. Nummern ändern sich; diese sind vom November 2026.</translation>
    </message>
    <message>
        <source>Choose where you are</source>
        <translation>Wählt, wo ihr seid</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Woanders</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo ihr seid</translation>
    </message>
</context>
<context>
    <name>PauseApart</name>
    <message>
        <source>A pause apart</source>
        <translation>Eine Pause voneinander</translation>
    </message>
    <message>
        <source>Each somewhere quiet, with a time to come back. There is no need to go over it in your head.</source>
        <translation>Beide an einem stillen Ort für sich, mit einer Zeit zum Wiederkommen. Ihr braucht es im Kopf nicht noch einmal durchzugehen.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>Begin the pause</source>
        <translation>Pause beginnen</translation>
    </message>
    <message>
        <source>Back together at %1</source>
        <translation>Wieder beieinander um %1</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>%1, worth a look</source>
        <translation>%1, einen Blick wert</translation>
    </message>
    <message>
        <source>Write: %1</source>
        <translation>Schreibt: %1</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Großbritannien</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Woanders</translation>
    </message>
</context>
<context>
    <name>RestPanel</name>
    <message>
        <source>Resting.</source>
        <translation>Eine Pause.</translation>
    </message>
    <message>
        <source>The computer slept, so we waited for you. Hold F and J together to go on.</source>
        <translation>Der Computer hat geschlafen, und wir haben auf euch gewartet. Haltet F und J gemeinsam, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Hold F and J together to go on.</source>
        <translation>Haltet F und J gemeinsam, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Something gentler</source>
        <translation>Etwas Sanfteres</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil runter</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>End kindly</source>
        <translation>Behutsam beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the exercises</source>
        <translation>Die Übungen durchsuchen</translation>
    </message>
    <message>
        <source>Whatever you type leads here</source>
        <translation>Was ihr tippt, führt hierher</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Rehearsal. Nobody is waited for, and nothing is kept.</source>
        <translation>Probe. Auf niemanden wird gewartet, und nichts wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>SessionViewModel</name>
    <message>
        <source>breathe in</source>
        <translation>einatmen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>halten</translation>
    </message>
    <message>
        <source>breathe out</source>
        <translation>ausatmen</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>ruhen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>The room as you like it</source>
        <translation>Der Raum, wie ihr ihn mögt</translation>
    </message>
    <message>
        <source>Whatever you change holds from now on. All of it stays on this computer.</source>
        <translation>Was ihr ändert, gilt ab jetzt. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Between you</source>
        <translation>Zwischen euch</translation>
    </message>
    <message>
        <source>Always ask at the keyboard</source>
        <translation>Immer an der Tastatur fragen</translation>
    </message>
    <message>
        <source>Some questions are asked aloud, and you answer each other in words. With this, each of you answers with a key instead.</source>
        <translation>Manche Fragen stellt ihr einander laut und antwortet mit Worten. Hiermit antwortet ihr stattdessen beide mit einer Taste.</translation>
    </message>
    <message>
        <source>Closer exercises are shown</source>
        <translation>Übungen mit mehr Nähe zeigen</translation>
    </message>
    <message>
        <source>Some are kept out of sight until you both want them here.</source>
        <translation>Manche bleiben verborgen, bis ihr beide sie hier haben wollt.</translation>
    </message>
</context>
<context>
    <name>SoundsCard</name>
    <message>
        <source>Sounds</source>
        <translation>Klänge</translation>
    </message>
    <message>
        <source>How loud the bells are</source>
        <translation>Wie laut die Glocken sind</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>leise</translation>
    </message>
    <message>
        <source>full</source>
        <translation>laut</translation>
    </message>
    <message>
        <source>Behind the words</source>
        <translation>Hinter den Worten</translation>
    </message>
    <message>
        <source>As the exercise says</source>
        <translation>Wie die Übung es sagt</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Low fire</source>
        <translation>Leises Feuer</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>How loud that is</source>
        <translation>Wie laut das ist</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Ask each other in words. If it is not a clear yes from you both, press any key and rest.</source>
        <translation>Fragt einander mit Worten. Wenn es kein klares Ja von euch beiden ist, drückt eine Taste und ruht.</translation>
    </message>
    <message>
        <source>Gentler, with Down: %1.</source>
        <translation>Sanfter, mit Pfeil runter: %1.</translation>
    </message>
    <message>
        <source>We are ready</source>
        <translation>Wir sind so weit</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil runter</translation>
    </message>
    <message>
        <source>ease off</source>
        <translation>sanfter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop, any time</source>
        <translation>aufhören, jederzeit</translation>
    </message>
    <message>
        <source>a little longer</source>
        <translation>etwas länger</translation>
    </message>
    <message>
        <source>that’s enough</source>
        <translation>das genügt</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>You were in the middle of something.</source>
        <translation>Ihr wart mitten in etwas.</translation>
    </message>
    <message>
        <source>The program closed before its end. You can go on from the same step: it rests until you both hold, and asks again before any touch. Or leave it for another day.</source>
        <translation>Das Programm ging zu, bevor es zu Ende war. Ihr könnt beim selben Schritt weitermachen: Er ruht, bis ihr beide haltet, und vor jeder Berührung wird neu gefragt. Oder lasst es für einen anderen Tag.</translation>
    </message>
    <message>
        <source>Go on, resting</source>
        <translation>Weiter, erst in Ruhe</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen wir es</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Let your shoulders drop. There is nothing to get right.</source>
        <translation>Lasst die Schultern sinken. Hier gibt es nichts richtig zu machen.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Someone who says the words, so that your eyes can close.</source>
        <translation>Jemand spricht die Worte, damit ihr die Augen schließen könnt.</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>The computer</source>
        <translation>Der Computer</translation>
    </message>
    <message>
        <source>Nobody, words only</source>
        <translation>Niemand, nur Worte</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>Welche Stimme</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Die übliche</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Die davor</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Die nächste</translation>
    </message>
    <message>
        <source>How quick</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>A little slower</source>
        <translation>Etwas langsamer</translation>
    </message>
    <message>
        <source>As the exercise says</source>
        <translation>Wie die Übung es sagt</translation>
    </message>
    <message>
        <source>A little quicker</source>
        <translation>Etwas schneller</translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>How loud the voice is</source>
        <translation>Wie laut die Stimme ist</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>leise</translation>
    </message>
    <message>
        <source>full</source>
        <translation>laut</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>One that turns words into sound can speak instead. Write how it is started; left open, the computer’s own voice speaks.</source>
        <translation>Eines, das aus Worten Klang macht, kann stattdessen sprechen. Schreibt, wie es gestartet wird; bleibt das leer, spricht die Stimme des Computers.</translation>
    </message>
</context>
<context>
    <name>WaysToLook</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Wie nah</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lang</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Not today, or no touch</source>
        <translation>Heute nicht, oder ohne Berührung</translation>
    </message>
    <message>
        <source>Words, eyes or breath. Or simply another time.</source>
        <translation>Worte, Augen oder Atem. Oder einfach ein andermal.</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Hands and forearms, or a still palm through clothes.</source>
        <translation>Hände und Unterarme, oder eine ruhige Handfläche durch die Kleidung.</translation>
    </message>
    <message>
        <source>An embrace</source>
        <translation>Eine Umarmung</translation>
    </message>
    <message>
        <source>A hug or a cuddle, clothed. Hair, face, shoulders.</source>
        <translation>Umarmen oder Kuscheln, angezogen. Haare, Gesicht, Schultern.</translation>
    </message>
    <message>
        <source>Something closer</source>
        <translation>Mehr Nähe</translation>
    </message>
    <message>
        <source>A long kiss, a bare back, lying close for a while.</source>
        <translation>Ein langer Kuss, ein nackter Rücken, eine Weile eng beieinander liegen.</translation>
    </message>
    <message>
        <source>%1, what would be welcome today?</source>
        <translation>%1, was wäre heute willkommen?</translation>
    </message>
    <message>
        <source>What you choose is the most there would be. Anything gentler is part of it.</source>
        <translation>Mehr, als du wählst, wird es nicht. Alles Sanftere gehört dazu.</translation>
    </message>
    <message>
        <source>Keys 1 to 4, the arrows and Enter, or a tap.</source>
        <translation>Tasten 1 bis 4, Pfeile und Eingabetaste, oder ein Tippen.</translation>
    </message>
</context>
<context>
    <name>WhereCard</name>
    <message>
        <source>Where you are</source>
        <translation>Wo ihr seid</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Wie am Computer</translation>
    </message>
    <message>
        <source>Another language is there from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>For the numbers on the help page</source>
        <translation>Für die Nummern auf der Hilfeseite</translation>
    </message>
</context>
<context>
    <name>WhoBegins</name>
    <message>
        <source>Giving first</source>
        <translation>Gibt zuerst</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{number} s</source>
        <translation>{number} Sek.</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} Min.</translation>
    </message>
</context>
<context>
    <name>YouTwo</name>
    <message>
        <source>You two</source>
        <translation>Ihr zwei</translation>
    </message>
    <message>
        <source>Each of you is a light. One is warm and one is cool, so that you can tell them apart from across the room.</source>
        <translation>Ihr seid zwei Lichter. Eines ist warm und eines ist kühl, damit ihr sie auch von weitem unterscheiden könnt.</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Mist</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>Salbei</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Flieder</translation>
    </message>
    <message>
        <source>Change your names</source>
        <translation>Eure Namen ändern</translation>
    </message>
</context>
</TS>
