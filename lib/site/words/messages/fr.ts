// The site in French. Spaces before ":", ";", "!" and "?" and within « » are made unbreakable when it is read.
import type { Catalogue } from "../messages.ts";

export const fr: Catalogue = {
  "frame.skip": "Aller au contenu",
  "frame.sections": "Rubriques",
  "frame.languages": "Langues",
  "frame.promise":
    "Chaque affirmation porte ici sa source, et une seconde personne l’a vérifiée d’après cette source.",
  "frame.demo":
    "Ce registre est une démonstration : ses vérifications ont été faites par le programme qui l’a chargé.",
  "frame.desk": "Rédaction",
  "frame.untitled": "Registre public",
  "frame.about": "À propos de ce registre",

  "record.language":
    "Les textes de cette page sont en {language}, la langue dans laquelle ils ont été ratifiés.",
  "record.name": "Dans le registre :",

  "section.overview": "Vue d’ensemble",
  "section.meetings": "Réunions",
  "section.members": "Membres",
  "section.pledges": "Engagements",
  "section.sources": "Sources",
  "section.changes": "Modifications",

  "preview.notice":
    "Ceci est un brouillon. Les lecteurs ne le voient pas avant qu’il ait été relu et publié.",

  "mirror.copy":
    "Cette page est une copie du {day}. Elle a pu être corrigée depuis ; recherches, filtres et dates mènent au site vivant.",
  "mirror.living": "La page vivante",
  "search.title": "Recherche",
  "search.label": "Chercher dans le registre",
  "search.submit": "Chercher",
  "search.lead":
    "Tout ce qui est publié : les entrées avec leurs noms dans toutes les langues, les montants et les textes, et les sources. Des mots entre guillemets se suivent.",
  "search.of": "Recherche de « {question} »",
  "search.found": "{count, plural, one {Un résultat} other {# résultats}}",
  "search.nothingChosen": "Rien de ce que vous avez choisi ne contient tous ces mots.",
  "search.foundMore": "Plus {count, plural, one {d’un résultat} other {de # résultats}}",
  "search.narrow":
    "Ont été examinés d’abord ceux dont le titre ou le nom contient vos mots et, parmi les autres, les plus récents. Pour trouver le reste, ajoutez un mot, ou choisissez un autre type ou une autre année.",
  "search.nothing": "Rien dans le registre ne contient tous ces mots.",
  "search.nothingThen":
    "Rien dans le registre ne contenait tous ces mots ce jour-là. Ce qui a été publié plus tard n’est pas consulté.",
  "search.corrected": "Rien ne contient « {typed} ». Voici ce qui est trouvé avec {used}.",
  "search.didYouMean": "Vouliez-vous dire",
  "search.without":
    "{count, plural, one {Afficher le résultat sans filtre} other {Afficher les # résultats sans filtre}}",
  "search.withoutMore": "Afficher ce qui est trouvé sans filtre",
  "search.ways": "Essayez avec moins de mots, ou une autre orthographe.",
  "search.kind": "Type",
  "search.year": "Année",
  "search.option": "{label} ({count})",
  "search.note": "{label}, note",
  "search.quote": "{label}, citation",
  "search.results": "Résultats",
  "asOf.changedSince": "Ce qui a changé depuis",
  "changes.since": "Modifications depuis le {date}",
  "changes.sinceLead":
    "{count, plural, one {Une modification, avec la note de la rédaction.} other {# modifications, la dernière d’abord, chacune avec la note de la rédaction.}}",
  "changes.sinceNothing": "Rien n’a changé depuis.",
  "changes.sinceAsk": "Modifications depuis",
  "compare.title": "Ce qui a changé dans « {title} »",
  "compare.since": "Ce qui a changé dans « {title} » depuis le {date}",
  "compare.from": "De",
  "compare.to": "À",
  "compare.show": "Comparer",
  "compare.publicFrom": "publique depuis le {date}",
  "compare.nothingThen": "Rien n’était publié ici",
  "compare.key": "Comment les modifications sont marquées :",
  "compare.nothing": "Les mots sont les mêmes dans les deux versions.",
  "compare.same": "C’est deux fois la même version. Choisissez-en deux.",
  "compare.unchangedSince": "Rien n’a changé ici depuis.",
  "compare.choose":
    "Il n’y a pas ici deux versions à comparer. Choisissez-en deux parmi celles qui peuvent encore être lues.",
  "compare.withdrawn": "La version {number} ne peut plus être lue ni comparée.",
  "compare.notes": "Les notes de la rédaction",
  "compare.link": "Ce qui a changé",
  "compare.withCurrent": "Comparer avec la version que l’on lit aujourd’hui",
  "diff.added": "nouveau",
  "diff.removed": "supprimé",
  "diff.changed": "modifié",
  "diff.inserted": "inséré",
  "diff.deleted": "supprimé",
  "diff.end": "(fin)",
  "diff.rest": "{count, plural, one {Un autre est inchangé} other {# autres sont inchangés}}",
  "diff.moved": "Déplacé ici depuis un autre endroit.",
  "diff.restructured": "Présenté autrement.",
  "diff.certainty": "Certitude",
  "diff.note": "Note",
  "diff.rival": "Aussi indiqué",
  "diff.citation": "Source",
  "diff.sourceEdited": "(les données de la source ont été modifiées : version {before} à {after})",
  "api.search": "Tout ce qui est publié et contient les mots d’une question, le meilleur d’abord.",
  "api.parameter.q":
    "Ce qu’il faut chercher : des mots, ou des mots qui se suivent entre guillemets. De petites fautes sont pardonnées.",
  "api.parameter.year": "Seulement ce qui a eu lieu ou a été dit cette année-là.",

  "asOf.label": "À la date du",
  "asOf.notice": "Le registre tel qu’il était le {date}.",
  "asOf.explained": "Ce qui a été publié plus tard n’apparaît pas, ni ce qui a été retiré depuis.",
  "asOf.toNow": "Le voir tel qu’il est maintenant",
  "asOf.ask": "Voir le registre à la date du",
  "asOf.show": "Afficher",
  "asOf.wrong.title": "Cette date est illisible",
  "asOf.wrong.form":
    "« {text} » n’est pas une date que cette page comprend. Écrivez un jour comme 2025-09-01, ou un instant comme 2025-09-01T12:00Z.",
  "asOf.wrong.future": "{text} est dans l’avenir. Le registre n’est connu que jusqu’à maintenant.",
  "asOf.wrong.way": "Voir la page telle qu’elle est maintenant",

  "mark.reference": "Référence {number}",
  "mark.note": "Note {letter}",

  "certainty.reported": "selon des informations rapportées",
  "certainty.approximate": "approximatif",
  "certainty.inferred": "déduit par la rédaction",
  "certainty.announced": "tel qu’annoncé",
  "certainty.uncertain": "incertain",
  "certainty.weak": "faiblement étayé",
  "certainty.disputed": "contesté",
  "certainty.contradicted": "les sources se contredisent",
  "certainty.denied": "démenti",

  "empty.unknown": "Inconnu",
  "empty.none": "Aucun",
  "empty.not-decided": "Pas encore décidé",
  "empty.not-on-record": "Non consigné",

  "rival.label": "Également donné :",
  "relation.unknown": "Une fiche qui n’est pas publique",
  "names.variant": "variante",
  "quantity.includes": "y compris {what}",
  "quantity.excludes": "sans {what}",
  "place.coordinates": "{lat}° {ns}, {lon}° {ew}",
  "place.north": "N",
  "place.south": "S",
  "place.east": "E",
  "place.west": "O",
  "prose.table": "Tableau {number}",
  "table.of": "Tableau : {title}",

  "claim.paragraph": "{field}, paragraphe {number}",
  "claim.row": "{field}, ligne {number} d’un tableau",
  "claim.heading": "{field}, intertitre {number}",

  "apparatus.notes": "Notes",
  "apparatus.references": "Références",
  "apparatus.back": "Retour à l’endroit où la référence {number} est citée, {letter}",
  "apparatus.backFromNote": "Retour à l’endroit de la note {letter}",
  "reference.details": "Tout ce qu’elle étaye",
  "source.accessed": "Consulté le {date}.",
  "source.archived": "Copie archivée.",
  "source.archivedOn": "Archivé le {date}.",

  "version.label": "Version",
  "version.number": "Version {number}",
  "version.approved": "Approuvée le {date}.",
  "version.published": "Publiée le {date}.",
  "version.note": "Modification :",
  "version.history": "Historique",

  "withdrawn.retracted": "Retirée",
  "withdrawn.redacted": "Effacée",
  "withdrawn.title": "Cette page a été retirée",
  "withdrawn.retracted.said": "Ce qui se trouvait ici a été retiré le {date} et n’est plus servi.",
  "withdrawn.redacted.said":
    "Ce qui se trouvait ici a été effacé le {date} pour des raisons juridiques.",
  "withdrawn.reason": "Motif",
  "withdrawn.history": "Ce qui lui est arrivé",

  "missing.title": "Rien n’est publié à cette adresse",
  "missing.said":
    "Elle a peut-être été mal saisie, ou ce qui s’y trouvait n’a jamais été public. Les adresses de ce registre ne changent pas, et ce qui est retiré le dit.",
  "missing.overview": "La vue d’ensemble, avec tout ce qui est consigné",
  "missing.changes": "Ce qui a été publié dernièrement",
  "missing.sources": "Les sources",

  "filters.any": "Peu importe",
  "filters.apply": "Filtrer",
  "filters.clear": "Tout afficher",
  "paging.label": "Pages",
  "paging.previous": "Page précédente",
  "paging.next": "Page suivante",
  "paging.where": "Page {page} sur {pages}",
  "list.nothing": "Rien dans le registre ne correspond à ces filtres.",
  "list.none": "Rien n’est encore consigné.",
  "list.more": "et {count} de plus",
  "list.latest": "Les {count} plus récents sur {total}.",
  "list.first": "Les {count} premiers sur {total}.",

  "glance.label": "Le registre en un coup d’œil",
  "glance.meetings": "{count, plural, one {réunion} other {réunions}}",
  "glance.members": "{count, plural, one {membre} other {membres}}",
  "glance.pledges": "{count, plural, one {engagement} other {engagements}}",
  "glance.sources": "{count, plural, one {source} other {sources}}",
  "glance.next": "Prochaine réunion",
  "glance.last": "Dernière réunion consignée",
  "glance.totals": "Promis, selon les déclarations",
  "glance.ofPledges": "{count, plural, one {# engagement} other {# engagements}}",
  "empty.title": "Ce registre vient de commencer",
  "empty.said": "Sa vue d’ensemble n’est pas encore publiée.",
  "overview.facts": "Faits essentiels",
  "overview.asOf": "à la date du",
  "overview.latest": "Dernières modifications",
  "overview.allChanges": "Toutes les modifications",
  "overview.contents": "Sommaire",

  "meetings.all":
    "{count, plural, one {# réunion est consignée} other {# réunions sont consignées}}.",
  "meetings.some":
    "{count, plural, one {# réunion correspond} other {# réunions correspondent}}, sur {total} consignées.",
  "meetings.date": "Date",
  "meetings.place": "Lieu",
  "meetings.present": "Présents",
  "meetings.weakly": "(et {count} avec un faible appui seulement)",
  "meetings.last": "La dernière :",
  "meetings.next": "La prochaine :",
  "meeting.glance": "La réunion en bref",
  "meeting.whenAndWhere": "Date et lieu",
  "meeting.present": "Présents, d’après le registre",
  "meeting.members": "{count, plural, one {# membre} other {# membres}}",
  "meetings.number": "Nº de haut niveau",
  "meetings.disputed": "{n}, contesté",

  "matrix.explained": "La lettre indique le niveau auquel un membre était représenté :",
  "matrix.member": "Membre",
  "matrix.attended": "Présences",
  "matrix.outOf": "{attended} sur {outOf}",
  "matrix.present": "Présent",
  "matrix.absent": "Absent",
  "matrix.inPerson": "en présence",
  "matrix.remote": "à distance",
  "matrix.modeUnknown": "mode non consigné",
  "matrix.letter.head": "C",
  "matrix.letter.deputy": "V",
  "matrix.letter.minister": "M",
  "matrix.letter.envoy": "E",
  "matrix.letter.ambassador": "A",
  "matrix.letter.legislator": "P",
  "matrix.letter.military": "G",
  "matrix.letter.organisationHead": "O",
  "matrix.letter.organisation": "o",

  "matrix.absentKey": "consigné comme absent",
  "matrix.weakKey": "faiblement étayé, et non compté",
  "matrix.blankKey": "Une case vide : non consigné, ce qui ne veut pas dire absent.",
  "matrix.leftOut":
    "Membres également présents et sans ligne ici : {count}. Les données les contiennent tous.",
  "matrix.notHeld": "non tenue, selon le registre",
  "matrix.attendedAs": "{member} : {attended} sur {outOf}",

  "figure.meetings.title": "Les réunions dans le temps",
  "figure.meetings.unit": "Une marque par réunion, selon son premier jour",
  "figure.attendance.title": "Qui était à quelle réunion",
  "figure.attendance.unit": "Membres par réunions ; chaque case est un membre à une réunion",
  "figure.members.title": "Carte des membres",
  "figure.members.unit": "Pays selon leur statut",
  "figure.totals.title": "Totaux des engagements",
  "figure.totals.unit": "Sommes des montants déclarés, dans la monnaie déclarée, par instrument",
  "figures.title": "Figures",
  "figures.lead":
    "Chaque figure suit ce qui est publié, a ses données dans un fichier, et peut être citée et montrée ailleurs.",
  "figures.all": "Toutes les figures",
  "figure.source":
    "Source : {name}, d’après ce qui était publié le {date}. Chaque fait qui la fonde porte sa propre source.",
  "figure.sourceEmpty": "Source : {name}. Rien n’est encore publié.",
  "figure.asTable": "Sous forme de tableau",
  "figure.csv": "Données (CSV)",
  "figure.link": "Cette figure seule",
  "figure.whole": "Données, citation et sources",
  "figure.embed": "La montrer sur un autre site",
  "figure.embedExplained":
    "Copiez ceci dans une page. La figure y apparaît telle que le registre se présente au moment de la lecture.",
  "figure.embedCode": "HTML à copier",
  "cite.title": "Citer cette page",
  "cite.container": "{name} : registre public",
  "cite.text": "« {title} », {container}, {issued}, {url} (consulté le {accessed}).",
  "cite.textOfVersion":
    "« {title} », {container}, version {version}, {issued}, {url} (consulté le {accessed}).",
  "cite.files": "Pour les logiciels de bibliographie :",

  "timeline.otherLevel": "Niveau non consigné",
  "timeline.formats": "Comment l’on s’est réuni :",
  "timeline.inPerson": "en présence",
  "timeline.virtual": "en ligne",
  "timeline.hybrid": "en présence et en ligne",
  "timeline.formatUnknown": "mode non consigné",
  "timeline.notHeld": "non tenue",
  "timeline.numbers":
    "Un nombre est le rang dans la série de haut niveau, « ? » là où il est contesté.",
  "timeline.number": "nº {number} de la série de haut niveau",
  "timeline.numberDisputed": "son rang dans la série de haut niveau est contesté",
  "timeline.mark": "{date} : {title} ({words})",
  "timeline.undated":
    "{count, plural, one {# réunion n’a} other {# réunions n’ont}} pas de date consignée et pas de marque ici.",

  "map.explained":
    "L’Europe est dessinée en grand, le reste du monde à côté, dans des projections qui gardent les surfaces comparables.",
  "map.borders":
    "Les frontières suivent les Nations unies, telles que Natural Earth et visionscarto les dessinent : la Crimée et les autres régions occupées font partie de l’Ukraine (résolutions 68/262 et ES-11/4 de l’Assemblée générale). Le Kosovo est dessiné à part ; aucune ligne ici ne prend position sur un autre différend.",
  "map.europe": "Membres en Europe",
  "map.world": "Membres ailleurs",
  "map.member": "{name} : {status}",
  "map.count": "{count, plural, one {# pays} other {# pays}}",
  "map.elsewhere": "Hors de la carte :",
  "map.noStatus": "statut non consigné",

  "members.all": "{count, plural, one {# membre est consigné} other {# membres sont consignés}}.",
  "members.some":
    "{count, plural, one {# membre correspond} other {# membres correspondent}}, sur {total} consignés.",
  "members.met":
    "{count, plural, one {Un membre remplit} other {# remplissent}} la règle d’appartenance :",
  "members.caution":
    "Ce que le registre ne montre pas peut néanmoins être : les listes de présence ont des lacunes.",
  "members.status": "Statut",
  "members.attended": "Réunions suivies",
  "members.first": "Première présence",
  "members.rule": "Règle d’appartenance",
  "rule.met": "Remplie",
  "rule.onlyWithScope": "Remplie seulement si les réunions contestées comptent",
  "rule.notDerivable": "Ne ressort pas du registre",
  "rule.notApplicable": "Sans objet",
  "rule.of": "({count} comptées, {atLeast} requises)",
  "rule.ofDisputed": "({count} comptées, {disputed} contestées, {atLeast} requises)",
  "rule.says": "La règle :",
  "rule.source": "Sa source",
  "rule.counted": "Comptent :",
  "rule.nothing": "Aucune réunion qui compterait n’est consignée.",
  "rule.disputed": "Il est contesté que celles-ci comptent :",
  "rule.weak": "Seulement faiblement étayé :",

  "pledges.all":
    "{count, plural, one {# engagement est consigné} other {# engagements sont consignés}}.",
  "pledges.some":
    "{count, plural, one {# engagement correspond} other {# engagements correspondent}}, sur {total} consignés.",
  "pledges.stated": "Promis, selon les déclarations :",
  "pledges.pledge": "Engagement",
  "pledges.amount": "Montant ou quantité",
  "pledges.currency": "Monnaie",
  "totals.explained":
    "Sommes des montants déclarés, chaque monnaie et chaque instrument à part ; aucune monnaie n’est convertie. {count, plural, one {# engagement n’indique} other {# engagements n’indiquent}} aucune somme d’argent.",
  "totals.instrument": "Instrument",
  "totals.sum": "Total",
  "totals.counted": "Comptés",
  "totals.leftOut": "Non comptés",
  "totals.bar": "Taille, au sein de sa monnaie",
  "totals.barExplained":
    "Les barres ne comparent que les sommes d’une même monnaie. Une partie en tirets est ce qui est donné comme approximatif ou comme limite, et qu’aucune somme ne contient.",
  "totals.contested": "montant contesté",
  "totals.leftOut.approximate": "approximatif",
  "totals.leftOut.limit": "seule une limite est donnée",
  "totals.leftOut.superseded": "remplacé",
  "totals.leftOut.denied": "démenti",
  "totals.leftOut.notVouchedFor": "trop faiblement étayé",

  "sources.all": "{count, plural, one {# source étaye} other {# sources étayent}} ce registre.",
  "sources.some":
    "{count, plural, one {# source correspond} other {# sources correspondent}}, sur {total} qui étayent ce registre.",
  "sources.kind": "Nature de la source",
  "sources.supports": "{count, plural, one {étaye # fiche} other {étaye # fiches}}",
  "sourceKind.news": "Presse",
  "sourceKind.press-release": "Communiqué",
  "sourceKind.speech": "Discours",
  "sourceKind.official-site": "Site officiel",
  "sourceKind.social": "Réseaux sociaux",
  "sourceKind.analysis": "Analyse",
  "source.one": "Source",
  "source.reference": "Référence",
  "source.link": "Lien",
  "source.quote": "On y lit",
  "source.supports": "Ce qu’elle étaye",

  "changes.lead":
    "Chaque publication et ce qu’elle a changé, et tout ce qui a été retiré, avec le motif.",
  "changes.together": "Publié avec d’autres :",
  "changes.kind": "Nature de la fiche",
  "change.revision_published": "version {number} publiée",
  "change.revision_republished": "version {number} publiée à nouveau",
  "change.publication_retracted": "version {number} retirée",
  "change.revision_redacted": "version {number} effacée pour des raisons juridiques",

  "history.title": "Historique de « {title} »",
  "history.lead":
    "{count, plural, one {Une publication} other {# publications}}, la dernière en premier.",
  "history.toEntry": "Vers la fiche",
  "history.label": "Publications",
  "history.version": "Version",
  "history.from": "Publique depuis",
  "history.until": "Jusqu’à",
  "history.current": "maintenant",
  "history.change": "Modification",
  "history.retracted": "Retirée le {date} :",
  "history.redacted": "Effacée pour des raisons juridiques le {date} :",
  "question.title": "Contester une affirmation",
  "question.lead":
    "Dites à la rédaction ce dont vous doutez, et d’où vous le savez. Quelqu’un y lit votre question, et la suite donnée est montrée au public.",
  "question.old":
    "Les lecteurs voient entre-temps une autre version. Votre question porte sur celle-ci.",
  "question.choose": "Choisissez l’affirmation dont vous doutez.",
  "question.choose.none": "Dans cette version, aucune affirmation ne repose sur cette source.",
  "question.choose.all": "Toutes les affirmations de cette fiche",
  "question.words": "Votre question",
  "question.words.hint":
    "Ce qui est faux ou manque, et d’où vous le savez. Au plus {most} caractères.",
  "question.link": "Une source, si vous en avez une",
  "question.link.hint": "L’adresse d’une page, commençant par https://.",
  "question.mail": "Votre adresse électronique, si vous voulez être averti",
  "question.mail.hint": "Pour la suite donnée, et pour rien d’autre.",
  "question.nothing": "aucune",
  "question.trap": "Laissez ce champ vide",
  "question.next": "Continuer",
  "question.check.title": "Est-ce bien votre question ?",
  "question.check.lead": "Relisez-la. Elle part quand vous le dites.",
  "question.send": "Envoyer la question",
  "question.edit": "La modifier",
  "question.sent.title": "Votre question est à la rédaction",
  "question.sent":
    "Un rédacteur ou un relecteur la lit. Tant qu’aucune suite n’est donnée, rien n’en est montré.",
  "question.sent.where": "Où la suite donnée sera montrée",
  "question.kept.title": "Ce qui est conservé",
  "question.kept.words":
    "Vos mots, et la source que vous nommez, vont à la rédaction de ce registre. Ils sont conservés jusqu’à la suite donnée et {days} jours après, puis effacés. Les lecteurs ne voient votre question que dans la mesure où la rédaction le décide, et à côté la suite donnée.",
  "question.kept.mail":
    "L’adresse électronique est conservée à part et n’est montrée à personne d’autre. Elle est effacée lorsque la suite vous est envoyée, et après {days} jours s’il n’y en a pas. Si ce registre n’a pas de serveur de courrier, la personne qui l’exploite envoie la suite à la main, dans les 30 jours suivants.",
  "question.kept.nothing":
    "Rien d’autre n’est conservé : ni cookie, ni adresse de votre machine, ni rien sur votre navigateur. Pour qu’il n’arrive pas trop de questions à la fois, on compte les questions, et non les personnes.",
  "question.problems": "Il y a un problème",
  "question.wrong.none": "Écrivez ce que vous demandez",
  "question.wrong.long": "C’est plus long que permis",
  "question.wrong.link": "Donnez l’adresse entière d’une page, comme https://example.org/rapport",
  "question.wrong.mail":
    "Donnez une adresse électronique comme nom@example.org, ou laissez le champ vide",
  "question.refused.trap":
    "Un champ que les personnes ne voient pas a été rempli, comme le font les programmes. Il est de nouveau vide : envoyez encore une fois si vous êtes une personne.",
  "question.refused.quick":
    "C’était plus rapide que quiconque ne lit. Relisez un instant, et envoyez de nouveau.",
  "question.refused.expired":
    "Cette page a plus d’un jour, ou ses mots ont été changés en chemin. Relisez-les, et envoyez-les de nouveau.",
  "question.refused.tooManyHere":
    "Beaucoup de questions sur cette fiche sont arrivées dans la dernière heure, et il n’en est plus pris pour l’instant. Rien de la vôtre n’est perdu tant que cette page est ouverte : envoyez-la plus tard.",
  "question.refused.tooMany":
    "Beaucoup de questions sont arrivées en peu de temps, et il n’en est plus pris pour l’instant. Rien de la vôtre n’est perdu tant que cette page est ouverte : envoyez-la plus tard.",
  "question.refused.notPublic":
    "Cette version a été retirée entre-temps, de sorte qu’elle ne peut plus être contestée.",
  "question.outcome.corrected": "Corrigé",
  "question.outcome.unchanged": "Pas de changement",
  "question.outcome.not_about_record": "Sans rapport avec le registre",
  "question.of.source": "Contester ce qui repose dessus",
  "question.of.claim": "Contester cette affirmation",
  "question.of.entry": "Contester une affirmation",
  "question.mail.subject": "La suite donnée à votre question sur « {title} »",
  "question.mail.said": "Vous avez posé une question sur « {title} ». Voici la suite donnée :",
  "question.mail.at": "Elle est montrée ici, parmi d’autres questions :",
  "question.mail.erased": "Votre adresse a été effacée. Personne ne peut répondre à ce message.",
  "questions.title": "Questions des lecteurs",
  "questions.lead":
    "Ce que des lecteurs ont demandé sur des affirmations de ce registre, et la suite donnée. Une question est montrée dès qu’une suite lui est donnée, dans la mesure où la rédaction la laisse publier.",
  "questions.none": "Aucune question n’a encore eu de suite.",
  "questions.count":
    "{count, plural, one {# question a eu une suite} other {# questions ont eu une suite}}.",
  "questions.all": "Toutes les questions des lecteurs",
  "questions.asked": "Posée le {date} :",
  "questions.answered": "Suite donnée le {date} :",
  "questions.correctedIn": "Corrigé dans la version {number}",
  "questions.unshown": "La question elle-même n’est pas montrée.",
  "questions.withdrawn":
    "Ce qui a été demandé et répondu a disparu avec une version qui a été retirée.",
  "questions.here": "{count, plural, one {# question de lecteur} other {# questions de lecteurs}}",
  "version.old": "Version {number}, publique du {from} au {until}.",
  "version.isCurrent":
    "Version {number}, publique depuis le {from} : celle que les lecteurs voient maintenant.",
  "version.toCurrent": "Vers la fiche telle qu’elle est maintenant",

  "about.title": "Comment ce registre est fait, et qui le vérifie",
  "about.lead":
    "Chaque affirmation repose ici sur une source que l’on peut consulter, et a été vérifiée d’après elle par une seconde personne avant d’être rendue publique. Cette page dit comment, et ce que vous pouvez vérifier vous-même.",
  "about.claims": "Affirmations et sources",
  "about.claims.1":
    "Une fiche est faite d’affirmations : une date, une personne présente, un montant, un paragraphe. Une source se rattache à une affirmation et non à une page. Le numéro en exposant derrière une affirmation mène à sa source, avec les mots qui l’étayent et, s’il y en a une, une copie archivée.",
  "about.claims.2":
    "Là où des sources se contredisent, le registre garde les autres valeurs à côté de celle qu’il préfère et le dit. Là où quelque chose est inconnu, absent, pas encore décidé ou non consigné, il dit lequel des quatre. Les montants figurent tels qu’ils ont été déclarés, et aucune monnaie n’est convertie.",
  "about.claims.see": "Toutes les sources, et ce que chacune étaye",
  "about.eyes": "Quatre yeux",
  "about.eyes.1":
    "Les rédacteurs écrivent, les relecteurs vérifient. Un relecteur ouvre la source de chaque affirmation et constate qu’elle l’étaye, ou la conteste en disant pourquoi. Une version ne peut être approuvée que lorsque chaque affirmation qui demande une source est reconnue comme étayée.",
  "about.eyes.2":
    "Personne n’approuve les mots qu’il a écrits. Qui a écrit quoi que ce soit d’une version ne peut ni la vérifier ni l’approuver, quel que soit son rôle, administrateurs compris ; la base de données elle-même le refuse.",
  "about.eyes.3":
    "Une vérification vaut pour exactement ce qui a été vérifié. Quand la valeur, la citation ou la source change, elle devient caduque, et l’affirmation est vérifiée à nouveau.",
  "about.words": "Ce que vous lisez est ce qui a été approuvé",
  "about.words.1":
    "Une version approuvée ne change jamais. Elle est publiée telle qu’elle a été approuvée, avec une empreinte de tous ses mots, et ce que reçoivent les lecteurs est fait de ces mots et de rien d’autre. Les brouillons ne sont jamais publics.",
  "about.words.2":
    "Au pied de chaque fiche figurent sa version, quand elle a été approuvée et publiée, et ce qu’elle a changé. Les nombres, totaux et rangs marqués comme calculés résultent des fiches publiées et ne sont pas saisis à la main.",
  "about.corrections": "Corrections",
  "about.corrections.1":
    "Il n’y a pas de modification silencieuse. Tout ce qui change une affirmation devient une nouvelle version, est vérifié et approuvé à nouveau, et porte une note qui dit ce qui a changé. Les versions antérieures restent à leurs propres adresses, et chaque page peut être lue telle qu’elle était n’importe quel jour.",
  "about.corrections.2":
    "Les notes de la rédaction sur toutes les modifications sont réunies dans une liste.",
  "about.corrections.see": "Toutes les modifications",
  "about.questions": "Questions des lecteurs",
  "about.questions.1":
    "Qui doute d’une affirmation peut la contester : depuis la fiche de sa référence, depuis la liste des références et au pied de chaque page. Il n’y faut pas de compte, et personne n’est suivi. À la rédaction, quelqu’un lit chaque question, et la suite donnée est montrée au public, avec la version corrigée s’il y en a une.",
  "about.retractions": "Ce qui est retiré",
  "about.retractions.1":
    "Une version qui n’aurait pas dû être publiée est retirée, avec un motif public. Son adresse dit alors quand et pourquoi ; son texte n’est plus servi, pour aucune date et sous aucune forme.",
  "about.retractions.2":
    "Là où la loi l’exige, des mots sont effacés pour de bon. Deux personnes doivent en convenir, et le fait, sa date et sa raison restent publics.",
  "about.proof": "Ce que vous pouvez vérifier",
  "about.proof.1":
    "Chaque publication, retrait et effacement est un maillon d’une chaîne publique : chaque maillon contient l’empreinte du précédent, si bien qu’aucun ne peut être changé ou omis plus tard sans que le reste le montre.",
  "about.proof.2":
    "Un court script, que vous pouvez lire avant de l’exécuter, vérifie la chaîne sur votre propre machine. Il prouve que l’histoire montrée ici n’a pas été réécrite ; que ce qui est dit soit vrai, seules les sources peuvent le montrer.",
  "about.proof.see": "Le journal public, et le script",
  "about.away": "À emporter",
  "about.away.1":
    "Tout ce qui est publié peut être emporté sous forme de données, en entier ou en partie, avec ses sources et son historique.",
  "about.away.see": "Données et API",

  "log.title": "Journal public",
  "log.lead":
    "Chaque publication, retrait et effacement, lié au précédent, de sorte que chacun puisse vérifier que cette histoire n’a pas été réécrite.",
  "log.how": "Comment il fonctionne",
  "log.how.chain":
    "Chaque maillon contient un événement sous forme de texte : ce qui s’est passé, quand, pour quelle version, et l’empreinte des mots de cette version. L’empreinte d’un maillon est le SHA-256 de l’empreinte du maillon précédent suivie de ce texte. Le premier maillon suit soixante-quatre zéros. Qui change ou enlève un maillon change toutes les empreintes suivantes.",
  "log.how.withheld":
    "La note d’une version retirée plus tard est retirée avec elle, et son maillon montre alors son empreinte sans son texte. Le script ne l’accepte que si un maillon ultérieur dit que cette version a été retirée ou effacée.",
  "log.head": "Le dernier maillon porte le numéro {seq} :",
  "log.verify": "Vérifiez-le vous-même",
  "log.verify.said":
    "Le script demande Node à partir de la version 18 et rien d’autre. Il lit le journal de ce site, calcule chaque empreinte et dit à quel maillon quelque chose ne va pas. Gardez le dernier numéro et la dernière empreinte qu’il affiche : donnés la fois suivante, ils prouvent que rien de ce qui les précède n’a été réécrit depuis.",
  "log.verify.download": "Télécharger verify-log.mjs",
  "log.verify.command": "Comment l’exécuter",
  "log.verify.script": "Le script",
  "log.verify.data": "Les maillons sous forme de données :",
  "log.links": "Maillons",
  "log.number": "Numéro",
  "log.at": "Quand",
  "log.what": "Ce qui s’est passé",
  "log.hash": "Empreinte",
  "log.nothing": "Rien n’a encore été publié.",

  "feed.title": "{name} : toutes les modifications",
  "feed.titleOf": "{name} : {subject}",
  "feed.entry": "{title} : {change}",
  "feed.ofAll": "Toutes les modifications (Atom)",
  "feed.of": "Modifications de « {subject} » (Atom)",
  "feed.follow": "Suivre (Atom)",
  "calendar.title": "Réunions (calendrier)",
  "calendar.name": "{name} : réunions",
  "calendar.said":
    "Les réunions datées au jour près, en journées entières dans le fuseau de l’hôte. Laissées de côté, faute de jour connu : {count, plural, one {# réunion} other {# réunions}}.",
  "calendar.one": "Ajouter à un calendrier",
  "card.version": "Version {number} · {count, plural, one {# source} other {# sources}}",
  "card.counts":
    "{meetings, plural, one {# réunion} other {# réunions}} · {members, plural, one {# membre} other {# membres}} · {pledges, plural, one {# engagement} other {# engagements}}",
  "card.promise": "Chaque affirmation porte sa source.",
  "download.asOf": "Le registre tel qu’il était : {asOf}.",
  "download.now": "Le registre tel qu’il était au moment du téléchargement.",
  "download.licence": "Licence : {licence}",
  "download.noLicence":
    "Aucune licence n’est indiquée. Demandez à l’éditeur avant d’en faire plus que la loi ne permet.",
  "download.readme":
    "record.jsonl contient tout : une ligne sur le registre, une par fiche avec ses affirmations, citations et sources, et une par source. Les tableaux contiennent la même chose par nature, une ligne par fiche, et un tableau pour chaque liste au sein des fiches. Les champs vides qui disent pourquoi ils le sont portent la raison entre parenthèses : unknown, none, not-decided ou not-on-record. Les dates sont en EDTF. Les cellules qui commencent par une apostrophe en ont une de plus que le registre, afin qu’aucun tableur ne les exécute. log.jsonl est le journal public, que verify-log.mjs vérifie à l’adresse ci-dessus. SHA256SUMS contient les sommes de contrôle de tous les fichiers ; sha256sum -c SHA256SUMS les vérifie.",

  "data.whole": "Le registre entier",
  "data.whole.said":
    "Tout ce qui est publié à un instant, avec sources et historique, dans un fichier. Les adresses restent ; ajoutez asOf pour un jour antérieur.",
  "data.whole.zip": "Archive avec tableaux, journal et sommes de contrôle (ZIP)",
  "data.whole.lines": "Fiches et sources en lignes de JSON (JSON Lines)",
  "data.follow": "Le suivre",
  "data.follow.feeds":
    "Chaque modification dans un flux Atom, pour tout le registre ou par nature. Chaque fiche a son propre flux, nommé à son pied.",
  "data.follow.calendar":
    "Les réunions dans un calendrier auquel s’abonner. Il contient celles dont la date est connue au jour près et donnée sans doute ; les mois, les années et les dates approximatives n’ont pas de place dans un calendrier et sont laissés de côté.",
  "data.title": "Données et API",
  "data.lead":
    "Tout ce qui est publié ici peut être emporté : lu par des programmes, mis en tableau, comparé à ce qui s’y trouvait auparavant. Nul besoin de demander ni de se connecter.",
  "data.endpoints": "Ce que l’on peut demander",
  "data.endpoints.said":
    "Toutes les adresses commencent par {base} et répondent en JSON. Elles sont décrites pour les programmes dans un document OpenAPI 3.1, dont on peut tirer du code client. L’API parle anglais.",
  "data.openapi": "Le document OpenAPI",
  "data.parameters": "Paramètres",
  "data.rules": "Des règles valables partout",
  "data.rules.instant.title": "À n’importe quel instant",
  "data.rules.instant":
    "Ajoutez asOf=2025-09-01 pour le registre tel qu’il était à la fin de ce jour (UTC), ou un instant comme asOf=2025-09-01T12:00Z. Sans cela, les réponses montrent le registre tel qu’il est. Ce qui a été retiré depuis n’est servi pour aucun instant.",
  "data.rules.lists.title": "Les listes continuent",
  "data.rules.lists":
    "Une liste donne au plus limit éléments et, dans next, l’adresse où elle continue. Suivez cette adresse jusqu’à ce qu’elle soit null. Avec asOf, ce qui est publié entre-temps ne déplace rien dans la liste.",
  "data.rules.csv.title": "Tableaux",
  "data.rules.csv":
    "Avec format=csv, listes et fiches viennent en CSV (RFC 4180, UTF-8), et l’adresse suivante se trouve dans l’en-tête Link. Un texte qu’un tableur pourrait prendre pour une formule est précédé d’une apostrophe, de même que celui qui commence par une apostrophe : enlevez une apostrophe à chaque cellule qui commence par elle, et rien n’est perdu.",
  "data.rules.unchanged.title": "Redemander à peu de frais",
  "data.rules.unchanged":
    "Chaque réponse a un ETag. Renvoyez-le comme If-None-Match, et une réponse inchangée vient avec le statut 304, sans corps.",
  "data.rules.web.title": "Depuis n’importe quelle page",
  "data.rules.web":
    "Les scripts de n’importe quelle page du web peuvent lire les réponses (CORS). Aucune clé n’est nécessaire, et rien n’est retenu de qui demande ; qui demande très souvent en une minute est prié d’attendre.",
  "data.examples": "Exemples",
  "data.examples.said":
    "Ces réponses ont été faites en même temps que cette page, d’après le registre tel qu’elle le montre. Les longues sont coupées.",
  "data.example.entries": "Deux fiches de la liste, avec l’endroit où elle continue",
  "data.example.entry": "Une fiche avec ses affirmations et leurs sources",
  "data.example.csv": "Les dernières modifications en tableau",
  "data.example.wrong": "Une question mal posée",
  "data.example.cut": "{count, plural, one {encore # ligne} other {encore # lignes}}",
  "data.problems": "Quand une réponse est refusée",
  "data.problems.said":
    "Un refus est en application/problem+json, selon la RFC 9457 : title et detail disent en mots ce qui ne va pas, et type mène à l’un des cas suivants.",
  "data.problem-parameter": "Un paramètre est illisible",
  "data.problem-parameter.said":
    "Statut 400. Il est inconnu, donné deux fois ou n’a pas la forme attendue ; errors nomme chacun de ces paramètres et ce qui conviendrait. Rien n’est deviné.",
  "data.problem-missing": "Il n’y a rien",
  "data.problem-missing.said":
    "Statut 404. Rien n’est publié à l’adresse, à cet instant ou à aucun.",
  "data.problem-withdrawn": "Ce qui s’y trouvait a été retiré",
  "data.problem-withdrawn.said":
    "Statut 410. Cela a été retiré, ou effacé pour des raisons juridiques : withdrawn dit lequel, quand et pourquoi.",
  "data.problem-too-many": "Trop de questions",
  "data.problem-too-many.said": "Statut 429. Retry-After dit après combien de secondes redemander.",

  "api.title": "Registre public",
  "api.description":
    "Le registre publié en JSON et en CSV. Tout dépend d’un instant : ajoutez asOf pour lire le registre tel qu’il était. Rien de ce qui est retiré n’est servi pour aucun instant. Les réponses portent un ETag et peuvent être lues depuis n’importe quelle page du web.",
  "api.answer": "Ce qui a été demandé.",
  "api.etag": "Renvoyez-le comme If-None-Match, et une réponse inchangée vient en 304.",
  "api.unchanged": "Inchangé depuis la réponse qui portait cet ETag.",
  "api.wrong":
    "La question ne peut recevoir de réponse telle qu’elle est posée ; dit quel paramètre est faux et pourquoi.",
  "api.missing": "Rien n’y est publié.",
  "api.withdrawn": "Ce qui s’y trouvait a été retiré ou effacé ; dit quand et pourquoi.",
  "api.tooMany": "Trop de questions en peu de temps ; dit quand redemander.",
  "api.openapi": "Cette description de l’API.",
  "api.index": "Par où commencer.",
  "api.entries": "Ce qui est public, en liste.",
  "api.entry": "Une fiche avec ses affirmations, citations et sources.",
  "api.versions": "Chaque période pendant laquelle une version d’une fiche était publique.",
  "api.version": "Une fiche telle qu’une version la donnait.",
  "api.sources": "Les sources sur lesquelles repose le registre public.",
  "api.source": "Une source avec chaque affirmation publique qui repose sur elle.",
  "api.changes": "Chaque publication et tout ce qui a été retiré.",
  "api.log": "Les maillons du journal public, pour le vérifier.",
  "api.parameter.kind": "Seulement de cette nature.",
  "api.parameter.slug": "La dernière partie de l’adresse de la fiche.",
  "api.parameter.number": "Le numéro d’une version.",
  "api.parameter.id": "L’identifiant d’une source.",
  "api.parameter.asOf":
    "Le registre tel qu’il était à la fin d’un jour (2025-09-01, UTC) ou à un instant (2025-09-01T12:00Z).",
  "api.parameter.limit": "Combien à la fois.",
  "api.parameter.cursor":
    "Où continuer : suivez « next » de la réponse précédente. Avec asOf, les publications intervenues entre-temps ne déplacent rien.",
  "api.parameter.format": "JSON, ou un tableau en CSV.",
  "api.parameter.sort": "L’ordre ; un signe moins veut dire le dernier en premier.",
  "api.parameter.source": "Seulement les fiches qui citent la source de cet identifiant.",
  "api.parameter.publishedSince": "Seulement les versions publiées à cet instant ou plus tard.",
  "api.parameter.publishedBefore": "Seulement les versions publiées avant cet instant.",
  "api.parameter.type": "Seulement les modifications de ce type.",
  "api.parameter.since": "Seulement les modifications à cet instant ou plus tard.",
  "api.parameter.before": "Seulement les modifications avant cet instant.",
  "api.parameter.after": "Seulement les maillons après celui de ce numéro.",

  "refused.parameters": "La question ne peut recevoir de réponse telle qu’elle est posée",
  "refused.cursor": "Ce curseur appartient à une liste dans un autre ordre. Recommencez sans lui.",
  "refused.cursorForm":
    "Ce curseur est illisible. Suivez l’adresse « next » de la réponse précédente.",
  "refused.moment":
    "« {name} » est un jour comme 2025-09-01, qui commence à minuit UTC, ou un instant comme 2025-09-01T12:00Z.",
  "refused.limit": "« limit » est un nombre entier de 1 à {max}.",
  "refused.after": "« after » est le numéro d’un maillon, à partir de 0.",
  "refused.slug": "« slug » est la dernière partie de l’adresse d’une fiche.",
  "refused.source": "« source » est l’identifiant d’une source.",
  "refused.twice": "« {name} » est donné plus d’une fois.",
  "refused.unknown": "« {name} » n’est pas un paramètre ici. Sont connus {known}.",
  "refused.noneKnown":
    "« {name} » n’est pas un paramètre ici. Rien ne peut être demandé à cette adresse.",
  "refused.oneOf": "« {name} » est l’un de {values}.",
  "refused.address": "L’API n’a pas une telle adresse",
  "refused.nothing": "Rien n’est publié à cette adresse",
  "refused.noSource": "Rien de public ne repose sur une telle source",
  "refused.entry.retracted": "Cette fiche a été retirée le {day}",
  "refused.entry.redacted": "Cette fiche a été effacée pour des raisons juridiques le {day}",
  "refused.version.retracted": "Cette version a été retirée le {day}",
  "refused.version.redacted": "Cette version a été effacée pour des raisons juridiques le {day}",

  "derived.mark": "(calculé)",
  "derived.number": "Rang",
  "derived.numberOf": "{n} sur {outOf} dans la série « {series} »",
  "derived.numberDisputed": "si elle compte, ce qui est contesté",
  "derived.numberElse": "ou {n} si les réunions contestées comptent",
  "derived.attended": "{attended} sur {outOf} qui ont été tenues, d’après le registre",
  "related.pledgesHere": "Engagements pris ici",
  "related.attendance": "Présence",
  "related.neighbours": "Réunions précédente et suivante",
  "related.prev": "Avant",
  "related.next": "Après",
};
