// The site in French. Spaces before ":", ";", "!" and "?" and within « » are made unbreakable when it is read.
import type { Catalogue } from "../messages.ts";

export const fr: Catalogue = {
  "frame.skip": "Aller au contenu",
  "frame.sections": "Rubriques",
  "frame.languages": "Langues",
  "frame.promise":
    "Ici, chaque affirmation est assortie de sa source, et une seconde personne l’a vérifiée en s’y reportant.",
  "frame.demo":
    "Ce registre est une démonstration : les vérifications y ont été faites par le programme qui l’a chargé.",
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
    "Ceci est un brouillon. Les lecteurs ne le verront qu’une fois qu’il aura été relu et publié.",

  "mirror.copy":
    "Cette page est une copie du {day}. Elle a pu être corrigée depuis ; recherches, filtres et dates mènent au site à jour.",
  "mirror.living": "La page à jour",
  "mirror.moved": "Cette page a changé d’adresse",
  "search.title": "Recherche",
  "search.label": "Chercher dans le registre",
  "search.submit": "Chercher",
  "search.lead":
    "Tout ce qui est publié : les fiches, avec leurs noms dans toutes les langues, leurs montants et leurs textes, ainsi que les sources. Les mots placés entre guillemets sont cherchés côte à côte.",
  "search.of": "Recherche de « {question} »",
  "search.found": "{count, plural, one {# résultat} other {# résultats}}",
  "search.nothingChosen": "Dans ce que vous avez choisi, rien ne contient tous ces mots.",
  "search.foundMore": "Plus {count, plural, one {d’un résultat} other {de # résultats}}",
  "search.narrow":
    "Ont d’abord été examinés tous les résultats dont le titre ou le nom contient vos mots puis, parmi les autres, les plus récents. Pour trouver le reste, ajoutez un mot, ou choisissez un autre type ou une autre année.",
  "search.nothing": "Rien dans le registre ne contient tous ces mots.",
  "search.nothingThen":
    "Rien dans le registre ne contenait tous ces mots ce jour-là. Ce qui a été publié plus tard n’est pas pris en compte.",
  "search.corrected": "Rien ne contient « {typed} ». Voici les résultats pour {used}.",
  "search.quoted": "« {word} »",
  "search.didYouMean": "Vouliez-vous dire",
  "search.without":
    "{count, plural, one {Afficher le résultat sans filtre} other {Afficher les # résultats sans filtre}}",
  "search.withoutMore": "Afficher les résultats sans filtre",
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
    "{count, plural, one {# modification, avec la note de la rédaction.} other {# modifications, de la plus récente à la plus ancienne, chacune avec la note de la rédaction.}}",
  "changes.sinceNothing": "Rien n’a changé depuis.",
  "changes.sinceAsk": "Modifications depuis",
  "compare.title": "Ce qui a changé dans « {title} »",
  "compare.since": "Ce qui a changé dans « {title} » depuis le {date}",
  "compare.from": "De",
  "compare.to": "À",
  "compare.show": "Comparer",
  "compare.publicFrom": "publique depuis le {date}",
  "compare.nothingThen": "Rien n’était public ici",
  "compare.key": "Les modifications sont marquées ainsi :",
  "compare.nothing": "Le texte est le même dans les deux versions.",
  "compare.same": "C’est deux fois la même version. Choisissez-en deux différentes.",
  "compare.unchangedSince": "Rien n’a changé ici depuis.",
  "compare.choose":
    "Il n’y a pas ici deux versions à comparer. Choisissez-en deux parmi celles qui peuvent encore être lues.",
  "compare.withdrawn": "La version {number} ne peut plus être lue ni comparée.",
  "compare.notes": "Les notes de la rédaction",
  "compare.link": "Ce qui a changé",
  "compare.withCurrent": "Comparer avec la version actuelle",
  "diff.added": "nouveau",
  "diff.removed": "supprimé",
  "diff.changed": "modifié",
  "diff.inserted": "inséré",
  "diff.deleted": "supprimé",
  "diff.end": "(fin)",
  "diff.rest":
    "{count, plural, one {# autre élément est inchangé} other {# autres éléments sont inchangés}}",
  "diff.moved": "Déplacé depuis un autre endroit.",
  "diff.restructured": "Présenté autrement.",
  "diff.certainty": "Certitude",
  "diff.note": "Note",
  "diff.rival": "Également indiqué",
  "diff.citation": "Source",
  "diff.sourceEdited":
    "(les données de la source ont été modifiées : de la version {before} à la version {after})",
  "api.search":
    "Tout ce qui est publié et contient les mots d’une recherche, le plus pertinent d’abord.",
  "api.parameter.q":
    "Ce qu’il faut chercher : des mots ou, entre guillemets, des mots qui se suivent. Les petites fautes sont tolérées.",
  "api.parameter.year": "Seulement ce qui a eu lieu ou a été dit cette année-là.",

  "asOf.label": "À la date du",
  "asOf.notice": "Le registre tel qu’il était le {date}.",
  "asOf.explained":
    "Ce qui a été publié plus tard n’apparaît pas, pas plus que ce qui a été retiré depuis.",
  "asOf.toNow": "Le voir tel qu’il est maintenant",
  "asOf.ask": "Voir le registre à la date du",
  "asOf.show": "Afficher",
  "day.form": "Un jour comme 2025-09-01",
  "asOf.wrong.title": "Cette date n’est pas reconnue",
  "asOf.wrong.form":
    "« {text} » n’est pas une date que cette page reconnaît. Indiquez un jour, par exemple 2025-09-01, ou un instant, par exemple 2025-09-01T12:00Z.",
  "asOf.wrong.future":
    "{text} est une date future. Le registre n’est connu que jusqu’à maintenant.",
  "asOf.wrong.way": "Voir la page telle qu’elle est maintenant",

  "mark.reference": "Référence {number}",
  "mark.note": "Note {letter}",

  "certainty.reported": "tel que rapporté",
  "certainty.approximate": "approximatif",
  "certainty.inferred": "déduit par la rédaction",
  "certainty.announced": "tel qu’annoncé",
  "certainty.uncertain": "incertain",
  "certainty.weak": "faiblement étayé",
  "certainty.disputed": "contesté",
  "certainty.contradicted": "les sources se contredisent",
  "certainty.denied": "démenti",

  "empty.unknown": "Inconnu",
  "empty.none": "Néant",
  "empty.not-decided": "Pas encore décidé",
  "empty.not-on-record": "Non consigné",

  "rival.label": "Également indiqué :",
  "relation.unknown": "Une fiche qui n’est pas publique",
  "names.variant": "variante",
  "quantity.includes": "y compris {what}",
  "quantity.excludes": "non compris {what}",
  "place.coordinates": "{lat}° {ns}, {lon}° {ew}",
  "place.north": "N",
  "place.south": "S",
  "place.east": "E",
  "place.west": "O",
  "prose.table": "Tableau {number}",
  "table.of": "Tableau : {title}",

  "claim.paragraph": "{field}, paragraphe {number}",
  "claim.row": "{field}, ligne {number} du tableau",
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
  "withdrawn.retracted.said":
    "Ce qui se trouvait ici a été retiré le {date} et n’est plus diffusé.",
  "withdrawn.redacted.said":
    "Ce qui se trouvait ici a été effacé le {date} pour des raisons juridiques.",
  "withdrawn.reason": "Motif",
  "withdrawn.history": "Son historique",

  "missing.title": "Rien n’est publié à cette adresse",
  "missing.said":
    "L’adresse a peut-être été mal saisie, ou ce qui s’y trouvait n’a jamais été public. Les adresses de ce registre ne changent pas, et tout retrait y est signalé.",
  "missing.early": "Rien n’était alors public à cette adresse",
  "missing.since":
    "Ce qui s’y trouve n’est devenu public que plus tard, pour la première fois le {date}.",
  "missing.then":
    "Ce qui s’y trouve maintenant, le cas échéant, n’est devenu public que plus tard.",
  "missing.overview": "La vue d’ensemble, avec tout ce qui est consigné",
  "missing.changes": "Les dernières publications",
  "missing.sources": "Les sources",

  "filters.any": "Indifférent",
  "filters.apply": "Filtrer",
  "filters.clear": "Tout afficher",
  "paging.label": "Pages",
  "paging.previous": "Page précédente",
  "paging.next": "Page suivante",
  "paging.where": "Page {page} sur {pages}",
  "list.nothing": "Rien dans le registre ne correspond à ces filtres.",
  "list.none": "Rien n’est encore consigné.",
  "list.more": "et {count} de plus",
  "list.latest": "Affichage limité aux {count} éléments les plus récents, sur {total}.",
  "list.first": "Affichage limité aux {count} premiers éléments, sur {total}.",

  "glance.label": "Le registre en un coup d’œil",
  "glance.meetings": "{count, plural, one {réunion} other {réunions}}",
  "glance.members": "{count, plural, one {membre} other {membres}}",
  "glance.pledges": "{count, plural, one {engagement} other {engagements}}",
  "glance.sources": "{count, plural, one {source} other {sources}}",
  "glance.next": "Prochaine réunion",
  "glance.last": "Dernière réunion consignée",
  "glance.totals": "Montants promis, tels que déclarés",
  "glance.ofPledges": "{count, plural, one {# engagement} other {# engagements}}",
  "empty.title": "Ce registre vient d’être ouvert",
  "empty.said": "Sa vue d’ensemble n’est pas encore publiée.",
  "overview.facts": "Faits essentiels",
  "overview.asOf": "date de référence :",
  "overview.latest": "Dernières modifications",
  "overview.allChanges": "Toutes les modifications",
  "overview.contents": "Sommaire",

  "meetings.all": "Le registre compte {count, plural, one {# réunion} other {# réunions}}.",
  "meetings.some":
    "{count, plural, one {# réunion correspond} other {# réunions correspondent}} aux filtres, sur un total de {total}.",
  "meetings.date": "Date",
  "meetings.place": "Lieu",
  "meetings.present": "Présents",
  "meetings.weakly": "(plus {count} sans appui ferme)",
  "meetings.last": "La dernière :",
  "meetings.next": "La prochaine :",
  "meeting.glance": "La réunion en bref",
  "meeting.whenAndWhere": "Date et lieu",
  "meeting.present": "Présents, d’après le registre",
  "meeting.members": "{count, plural, one {# membre} other {# membres}}",
  "meetings.number": "Nº (haut niveau)",
  "meetings.disputed": "{n}, contesté",

  "matrix.explained": "La lettre indique le niveau auquel un membre était représenté :",
  "matrix.member": "Membre",
  "matrix.attended": "Présences",
  "matrix.outOf": "{attended} sur {outOf}",
  "matrix.present": "Présent",
  "matrix.absent": "Absent",
  "matrix.inPerson": "en présentiel",
  "matrix.remote": "à distance",
  "matrix.modeUnknown": "mode non consigné",
  "matrix.letter.head": "C",
  "matrix.letter.deputy": "V",
  "matrix.letter.minister": "M",
  "matrix.letter.envoy": "E",
  "matrix.letter.ambassador": "A",
  "matrix.letter.legislator": "P",
  "matrix.letter.military": "R",
  "matrix.letter.organisationHead": "O",
  "matrix.letter.organisation": "o",

  "matrix.absentKey": "consigné comme absent",
  "matrix.weakKey": "faiblement étayé, et non compté",
  "matrix.blankKey": "Case vide : présence non consignée, ce qui ne signifie pas une absence.",
  "matrix.leftOut":
    "Membres également présents, mais sans ligne ici : {count}. Les données les contiennent tous.",
  "matrix.notHeld": "n’a pas eu lieu, selon le registre",
  "matrix.attendedAs": "{member} : {attended} sur {outOf}",

  "figure.meetings.title": "Chronologie des réunions",
  "figure.meetings.unit": "Un repère par réunion, placé à son premier jour",
  "figure.attendance.title": "Qui a participé à quelle réunion",
  "figure.attendance.unit": "Membres et réunions ; chaque case représente un membre à une réunion",
  "figure.members.title": "Carte des membres",
  "figure.members.unit": "Pays selon leur statut",
  "figure.totals.title": "Totaux des engagements",
  "figure.totals.unit": "Sommes des montants déclarés, dans la monnaie déclarée, par instrument",
  "figures.title": "Figures",
  "figures.lead":
    "Chaque figure est établie d’après ce qui est publié, a ses données dans un fichier, et peut être citée et reprise ailleurs.",
  "figures.all": "Toutes les figures",
  "figure.source":
    "Source : {name}, d’après ce qui était publié au {date}. Chaque fait sur lequel elle repose est assorti de sa propre source.",
  "figure.sourceEmpty": "Source : {name}. Rien n’est encore publié.",
  "figure.asTable": "Sous forme de tableau",
  "figure.csv": "Données (CSV)",
  "figure.link": "Cette figure seule",
  "figure.whole": "Données, citation et sources",
  "figure.embed": "L’afficher sur un autre site",
  "figure.embedExplained":
    "Copiez ce code dans une page. La figure y reflète l’état du registre au moment de la lecture.",
  "figure.embedCode": "HTML à copier",
  "cite.title": "Citer cette page",
  "cite.container": "{name} : registre public",
  "cite.text": "« {title} », {container}, {issued}, {url} (consulté le {accessed}).",
  "cite.textOfVersion":
    "« {title} », {container}, version {version}, {issued}, {url} (consulté le {accessed}).",
  "cite.files": "Pour les logiciels de bibliographie :",

  "timeline.otherLevel": "Niveau non consigné",
  "timeline.formats": "Comment les participants se sont réunis :",
  "timeline.inPerson": "en présentiel",
  "timeline.virtual": "en ligne",
  "timeline.hybrid": "en présentiel et en ligne",
  "timeline.formatUnknown": "mode non consigné",
  "timeline.notHeld": "n’a pas eu lieu",
  "timeline.numbers":
    "Le nombre indique le rang dans la série de haut niveau ; « ? » signale un rang contesté.",
  "timeline.number": "nº {number} de la série de haut niveau",
  "timeline.numberDisputed": "son rang dans la série de haut niveau est contesté",
  "timeline.mark": "{date} : {title} ({words})",
  "timeline.undated":
    "{count, plural, one {# réunion n’a pas de date consignée et n’apparaît} other {# réunions n’ont pas de date consignée et n’apparaissent}} pas ici.",

  "map.explained":
    "L’Europe est représentée en grand et le reste du monde à côté, dans des projections qui permettent de comparer les surfaces.",
  "map.borders":
    "Les frontières sont celles des Nations unies, telles que les tracent Natural Earth et visionscarto : la Crimée et les autres régions occupées font partie de l’Ukraine (résolutions 68/262 et ES-11/4 de l’Assemblée générale). Le Kosovo est représenté à part ; aucun tracé ne prend position sur un autre différend.",
  "map.europe": "Membres en Europe",
  "map.world": "Membres ailleurs",
  "map.member": "{name} : {status}",
  "map.count": "{count, plural, one {# pays} other {# pays}}",
  "map.elsewhere": "Hors de la carte :",
  "map.noStatus": "statut non consigné",

  "members.all": "Le registre compte {count, plural, one {# membre} other {# membres}}.",
  "members.some":
    "{count, plural, one {# membre correspond} other {# membres correspondent}} aux filtres, sur un total de {total}.",
  "members.met":
    "{count, plural, =0 {Aucun membre ne satisfait} one {# membre satisfait} other {# membres satisfont}} à la règle d’appartenance :",
  "members.caution":
    "Ce que le registre ne montre pas peut néanmoins avoir eu lieu : les listes de présence comportent des lacunes.",
  "members.status": "Statut",
  "members.attended": "Réunions suivies",
  "members.first": "Première présence",
  "members.rule": "Règle d’appartenance",
  "rule.met": "Satisfaite",
  "rule.onlyWithScope": "Satisfaite seulement si les réunions contestées comptent",
  "rule.notDerivable": "Ne ressort pas du registre",
  "rule.notApplicable": "Sans objet",
  "rule.of": "(comptées : {count} ; requises : {atLeast})",
  "rule.ofDisputed": "(comptées : {count} ; contestées : {disputed} ; requises : {atLeast})",
  "rule.says": "La règle :",
  "rule.source": "Sa source",
  "rule.counted": "Comptent :",
  "rule.nothing": "Aucune réunion qui puisse compter n’est consignée.",
  "rule.disputed": "Prise en compte contestée :",
  "rule.weak": "Présence seulement faiblement étayée :",

  "pledges.all": "Le registre compte {count, plural, one {# engagement} other {# engagements}}.",
  "pledges.some":
    "{count, plural, one {# engagement correspond} other {# engagements correspondent}} aux filtres, sur un total de {total}.",
  "pledges.stated": "Montants promis, tels que déclarés :",
  "pledges.pledge": "Engagement",
  "pledges.amount": "Montant ou quantité",
  "pledges.currency": "Monnaie",
  "totals.explained":
    "Sommes des montants tels que déclarés, pour chaque monnaie et chaque instrument ; aucune monnaie n’est convertie. Sans somme d’argent indiquée : {count, plural, one {# engagement} other {# engagements}}.",
  "totals.instrument": "Instrument",
  "totals.sum": "Total",
  "totals.counted": "Comptés",
  "totals.leftOut": "Non comptés",
  "totals.bar": "Taille, pour une même monnaie",
  "totals.barExplained":
    "Les barres ne comparent que les sommes d’une même monnaie. La partie en tirets correspond à ce qui est donné comme approximatif ou comme une limite, et qui n’entre dans aucune somme.",
  "totals.contested": "montant contesté",
  "totals.leftOut.approximate": "approximatif",
  "totals.leftOut.limit": "seule une limite est donnée",
  "totals.leftOut.superseded": "remplacé",
  "totals.leftOut.denied": "démenti",
  "totals.leftOut.notVouchedFor": "trop faiblement étayé",

  "sources.all": "{count, plural, one {# source étaye} other {# sources étayent}} ce registre.",
  "sources.some":
    "{count, plural, one {# source correspond} other {# sources correspondent}} aux filtres, sur {total} qui étayent ce registre.",
  "sources.kind": "Type de source",
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
    "Chaque publication et ce qu’elle a changé, ainsi que tout ce qui a été retiré, avec le motif.",
  "changes.together": "Publié en même temps que d’autres :",
  "changes.kind": "Type de fiche",
  "change.revision_published": "version {number} publiée",
  "change.revision_republished": "version {number} publiée à nouveau",
  "change.publication_retracted": "version {number} retirée",
  "change.revision_redacted": "version {number} effacée pour des raisons juridiques",

  "history.title": "Historique de « {title} »",
  "history.lead":
    "{count, plural, one {# publication.} other {# publications, de la plus récente à la plus ancienne.}}",
  "history.toEntry": "Voir la fiche",
  "history.label": "Publications",
  "history.version": "Version",
  "history.from": "Publique depuis",
  "history.until": "Jusqu’à",
  "history.current": "maintenant",
  "history.change": "Modification",
  "history.retracted": "Retirée le {date} :",
  "history.redacted": "Effacée pour des raisons juridiques le {date} :",
  "question.title": "Mettre en doute une affirmation",
  "question.titleOf": "Mettre en doute une affirmation : {title}",
  "question.lead":
    "Dites à la rédaction ce dont vous doutez, et sur quoi vous vous fondez. Quelqu’un y lit votre question, et la suite donnée est rendue publique.",
  "question.old":
    "Les lecteurs voient désormais une autre version que celle-ci, sur laquelle porte votre question.",
  "question.choose": "Choisissez l’affirmation dont vous doutez.",
  "question.choose.none": "Dans cette version, aucune affirmation ne repose sur cette source.",
  "question.choose.all": "Toutes les affirmations de cette fiche",
  "question.words": "Votre question",
  "question.words.hint":
    "Ce qui est faux ou ce qui manque, et sur quoi vous vous fondez. Au plus {most} caractères.",
  "question.link": "Une source, si vous en avez une",
  "question.link.hint": "L’adresse d’une page, commençant par https://.",
  "question.mail": "Votre adresse électronique, si vous souhaitez connaître la suite donnée",
  "question.mail.hint": "Pour vous communiquer cette suite, et pour rien d’autre.",
  "question.nothing": "aucune",
  "question.trap": "Laissez ce champ vide",
  "question.next": "Continuer",
  "question.check.title": "Est-ce bien votre question ?",
  "question.check.lead": "Relisez-la. Elle ne part que lorsque vous l’envoyez.",
  "question.send": "Envoyer la question",
  "question.edit": "La modifier",
  "question.sent.title": "Votre question a été transmise à la rédaction",
  "question.sent":
    "Un rédacteur ou un relecteur la lira. Tant qu’aucune suite ne lui est donnée, rien n’en est montré.",
  "question.sent.where": "Où la suite donnée sera montrée",
  "question.kept.title": "Ce qui est conservé",
  "question.kept.words":
    "Votre texte et la source que vous indiquez sont transmis à la rédaction de ce registre. Ils sont conservés jusqu’à ce qu’une suite soit donnée et {days} jours après, puis effacés. Les lecteurs ne voient votre question que dans la mesure où la rédaction le décide et, à côté, la suite donnée.",
  "question.kept.mail":
    "L’adresse électronique est conservée à part et n’est montrée à personne d’autre. Elle est effacée lorsque la suite vous est envoyée ou, à défaut, au bout de {days} jours. Si ce registre n’a pas de serveur de messagerie, la personne qui l’exploite envoie la suite à la main, dans les 30 jours suivants.",
  "question.kept.nothing":
    "Rien d’autre n’est conservé : ni cookie, ni adresse de votre appareil, ni information sur votre navigateur. Pour éviter que trop de questions n’arrivent à la fois, on compte les questions, et non les personnes.",
  "question.problems": "Il y a un problème",
  "question.wrong.none": "Écrivez votre question",
  "question.wrong.long": "Ce texte est trop long",
  "question.wrong.link":
    "Indiquez l’adresse complète d’une page, par exemple https://example.org/rapport",
  "question.wrong.mail":
    "Indiquez une adresse électronique, par exemple nom@example.org, ou laissez ce champ vide",
  "question.refused.trap":
    "Un champ que les personnes ne voient pas a été rempli, comme le font les programmes. Il est de nouveau vide : si vous êtes une personne, envoyez votre question encore une fois.",
  "question.refused.quick":
    "Personne ne lit aussi vite. Prenez le temps de relire, puis envoyez de nouveau.",
  "question.refused.expired":
    "Cette page date de plus d’un jour, ou son texte a été modifié en chemin. Relisez-le, puis envoyez-le de nouveau.",
  "question.refused.tooManyHere":
    "Beaucoup de questions sur cette fiche sont arrivées au cours de la dernière heure, et aucune autre n’est acceptée pour l’instant. Rien de la vôtre n’est perdu tant que cette page est ouverte : envoyez-la plus tard.",
  "question.refused.tooMany":
    "Beaucoup de questions sont arrivées en peu de temps, et aucune autre n’est acceptée pour l’instant. Rien de la vôtre n’est perdu tant que cette page est ouverte : envoyez-la plus tard.",
  "question.refused.notPublic":
    "Cette version a été retirée entre-temps : aucune question ne peut plus porter sur elle.",
  "question.outcome.corrected": "Corrigé",
  "question.outcome.unchanged": "Sans changement",
  "question.outcome.not_about_record": "Sans rapport avec le registre",
  "question.of.source": "Mettre en doute ce qui repose dessus",
  "question.of.claim": "Mettre en doute cette affirmation",
  "question.of.entry": "Mettre en doute une affirmation",
  "question.mail.subject": "La suite donnée à votre question sur « {title} »",
  "question.mail.said": "Vous avez posé une question sur « {title} ». Voici la suite donnée :",
  "question.mail.at": "Elle est montrée ici, avec d’autres questions :",
  "question.mail.erased": "Votre adresse a été effacée. Personne ne peut répondre à ce message.",
  "questions.title": "Questions des lecteurs",
  "questions.lead":
    "Les questions de lecteurs sur des affirmations de ce registre, et la suite donnée. Une question est montrée dès qu’une suite lui est donnée, dans la mesure où la personne qui y a répondu le permet.",
  "questions.none": "Aucune question n’a encore reçu de suite.",
  "questions.count":
    "{count, plural, one {# question a reçu une suite} other {# questions ont reçu une suite}}.",
  "questions.all": "Toutes les questions des lecteurs",
  "questions.asked": "Posée le {date} :",
  "questions.answered": "Suite donnée le {date} :",
  "questions.correctedIn": "Corrigé dans la version {number}",
  "questions.unshown": "La question elle-même n’est pas montrée.",
  "questions.withdrawn":
    "La question et la réponse ont disparu avec une version qui a été retirée.",
  "questions.here": "{count, plural, one {# question de lecteur} other {# questions de lecteurs}}",
  "version.old": "Version {number}, publique du {from} au {until}.",
  "version.isCurrent":
    "Version {number}, publique depuis le {from} : celle que les lecteurs voient maintenant.",
  "version.toCurrent": "Voir la fiche dans son état actuel",

  "about.title": "Comment ce registre est établi, et qui le vérifie",
  "about.lead":
    "Ici, chaque affirmation repose sur une source que l’on peut consulter, et une seconde personne l’a vérifiée en s’y reportant avant qu’elle soit rendue publique. Cette page explique comment, et ce que vous pouvez vérifier vous-même.",
  "about.claims": "Affirmations et sources",
  "about.claims.1":
    "Une fiche est faite d’affirmations : une date, une personne présente, un montant, un paragraphe. Une source se rattache à une affirmation et non à une page. Le numéro en exposant qui suit une affirmation mène à sa source, avec les mots qui l’étayent et une copie archivée, s’il en existe une.",
  "about.claims.2":
    "Lorsque des sources se contredisent, le registre conserve les autres valeurs à côté de celle qu’il préfère, et il le dit. Lorsqu’une valeur est inconnue, inexistante, pas encore décidée ou non consignée, il précise lequel de ces quatre cas s’applique. Les montants figurent tels qu’ils ont été déclarés, et aucune monnaie n’est convertie.",
  "about.claims.see": "Toutes les sources, et ce que chacune étaye",
  "about.eyes": "Le principe des quatre yeux",
  "about.eyes.1":
    "Les rédacteurs écrivent, les relecteurs vérifient. Pour chaque affirmation, un relecteur ouvre la source, puis juge l’affirmation étayée ou la conteste, en disant pourquoi. Une version ne peut être approuvée que lorsque toutes les affirmations qui exigent une source sont jugées étayées.",
  "about.eyes.2":
    "Personne n’approuve ses propres mots. Quiconque a écrit quoi que ce soit dans une version ne peut ni la vérifier ni l’approuver, quel que soit son rôle, administrateurs compris ; la base de données elle-même le refuse.",
  "about.eyes.3":
    "Une vérification vaut exactement pour ce qui a été vérifié. Dès que la valeur, la citation ou la source change, elle devient caduque, et l’affirmation est vérifiée de nouveau.",
  "about.words": "Ce que vous lisez est ce qui a été approuvé",
  "about.words.1":
    "Une version approuvée ne change jamais. Elle est publiée telle qu’elle a été approuvée, avec une empreinte de tous ses mots, et ce que reçoivent les lecteurs est tiré de ces mots et de rien d’autre. Les brouillons ne sont jamais publics.",
  "about.words.2":
    "Au pied de chaque fiche figurent sa version, le moment où elle a été approuvée et publiée, et ce qu’elle a changé. Les nombres, les totaux et les rangs signalés comme calculés sont déduits des fiches publiées et ne sont pas saisis à la main.",
  "about.corrections": "Corrections",
  "about.corrections.1":
    "Il n’y a pas de modification silencieuse. Tout ce qui change une affirmation donne lieu à une nouvelle version, vérifiée et approuvée à son tour, avec une note qui dit ce qui a changé. Les versions antérieures restent à leur propre adresse, et chaque page peut être lue telle qu’elle était n’importe quel jour.",
  "about.corrections.2":
    "Les notes de la rédaction sur toutes les modifications sont réunies en une seule liste.",
  "about.corrections.see": "Toutes les modifications",
  "about.questions": "Questions des lecteurs",
  "about.questions.1":
    "Quiconque doute d’une affirmation peut le dire : depuis l’encadré de sa référence, depuis la liste des références et au pied de chaque fiche. Aucun compte n’est nécessaire, et personne n’est suivi. À la rédaction, quelqu’un lit chaque question, et la suite donnée est rendue publique, avec, le cas échéant, la version qui apporte la correction.",
  "about.retractions": "Ce qui est retiré",
  "about.retractions.1":
    "Une version qui n’aurait pas dû être publiée est retirée, avec un motif public. Son adresse dit alors quand et pourquoi ; son texte n’est plus diffusé, pour aucune date ni sous aucune forme.",
  "about.retractions.2":
    "Lorsque la loi l’exige, des mots sont effacés définitivement. Deux personnes doivent en convenir, et le fait, sa date et son motif restent publics.",
  "about.proof": "Ce que vous pouvez vérifier",
  "about.proof.1":
    "Chaque publication, chaque retrait et chaque effacement est un maillon d’une chaîne publique : chaque maillon contient l’empreinte du précédent, si bien qu’aucun ne peut être modifié ou omis après coup sans que la suite le révèle.",
  "about.proof.2":
    "Un court script, que vous pouvez lire avant de l’exécuter, vérifie la chaîne sur votre propre machine. Il prouve que l’historique montré ici n’a pas été réécrit ; que ce qui est dit soit vrai, seules les sources peuvent le montrer.",
  "about.proof.see": "Le journal public, et le script",
  "about.away": "Récupérer les données",
  "about.away.1":
    "Tout ce qui est publié peut être récupéré sous forme de données, en totalité ou en partie, avec ses sources et son historique.",
  "about.away.see": "Données et API",

  "log.title": "Journal public",
  "log.lead":
    "Chaque publication, chaque retrait et chaque effacement, lié au précédent, afin que chacun puisse vérifier que cet historique n’a pas été réécrit.",
  "log.how": "Comment fonctionne ce journal",
  "log.how.chain":
    "Chaque maillon contient un événement sous forme de texte : ce qui s’est passé, quand, pour quelle version, et l’empreinte des mots de cette version. L’empreinte d’un maillon est le SHA-256 de l’empreinte du maillon précédent suivie de ce texte. Le premier maillon suit soixante-quatre zéros. Quiconque modifie ou supprime un maillon change toutes les empreintes suivantes.",
  "log.how.withheld":
    "La note d’une version retirée plus tard est retirée avec elle, et son maillon montre alors son empreinte sans son texte. Le script ne l’accepte que si un maillon ultérieur dit que cette version a été retirée ou effacée.",
  "log.head": "Le dernier maillon porte le numéro {seq} :",
  "log.verify": "Vérifiez-le vous-même",
  "log.verify.said":
    "Le script ne nécessite que Node, version 18 ou ultérieure. Il lit le journal de ce site, calcule chaque empreinte et dit à quel maillon quelque chose ne va pas. Conservez le dernier numéro et la dernière empreinte qu’il affiche : fournis la fois suivante, ils prouvent que rien de ce qui les précède n’a été réécrit depuis.",
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
    "Les réunions datées au jour près, en journées entières dans le fuseau horaire de l’hôte. Laissées de côté, faute de jour connu : {count, plural, one {# réunion} other {# réunions}}.",
  "calendar.one": "Ajouter à un calendrier",
  "card.version": "Version {number} · {count, plural, one {# source} other {# sources}}",
  "card.counts":
    "{meetings, plural, one {# réunion} other {# réunions}} · {members, plural, one {# membre} other {# membres}} · {pledges, plural, one {# engagement} other {# engagements}}",
  "card.promise": "Chaque affirmation est assortie de sa source.",
  "download.asOf": "Le registre tel qu’il était : {asOf}.",
  "download.now": "Le registre tel qu’il était au moment du téléchargement.",
  "download.licence": "Licence : {licence}",
  "download.noLicence":
    "Aucune licence n’est indiquée. Consultez l’éditeur avant tout usage allant au-delà de ce que la loi permet.",
  "download.readme":
    "record.jsonl contient tout : une ligne sur le registre, une par fiche avec ses affirmations, ses citations et ses sources, et une par source. Les tableaux contiennent la même chose par type, avec une ligne par fiche, et un tableau pour chaque liste au sein des fiches. Les champs vides qui disent pourquoi ils le sont portent la raison entre parenthèses : unknown, none, not-decided ou not-on-record. Les dates sont en EDTF. Les cellules qui commencent par une apostrophe en ont une de plus que dans le registre, afin qu’aucun tableur ne les exécute. log.jsonl est le journal public, que verify-log.mjs vérifie à l’adresse ci-dessus. SHA256SUMS contient les sommes de contrôle de tous les fichiers ; sha256sum -c SHA256SUMS les vérifie.",

  "data.whole": "Le registre entier",
  "data.whole.said":
    "Tout ce qui est publié à un instant, avec sources et historique, en un seul fichier. Les adresses ne changent pas ; ajoutez asOf pour un jour antérieur.",
  "data.whole.zip": "Archive avec tableaux, journal et sommes de contrôle (ZIP)",
  "data.whole.lines": "Fiches et sources en lignes de JSON (JSON Lines)",
  "data.follow": "Suivre le registre",
  "data.follow.feeds":
    "Chaque modification dans un flux Atom, pour tout le registre ou par type. Chaque fiche a son propre flux, indiqué à son pied.",
  "data.follow.calendar":
    "Les réunions dans un calendrier auquel s’abonner. Il contient celles dont la date est connue au jour près et donnée comme certaine ; les mois, les années et les dates approximatives n’ont pas leur place dans un calendrier et sont laissés de côté.",
  "data.title": "Données et API",
  "data.lead":
    "Tout ce qui est publié ici peut être récupéré : lu par des programmes, mis en tableau, comparé à ce qui s’y trouvait auparavant. Nul besoin de demander la permission ni de se connecter.",
  "data.endpoints": "Ce que l’on peut demander",
  "data.endpoints.said":
    "Toutes les adresses commencent par {base} et répondent en JSON. Elles sont décrites à l’intention des programmes dans un document OpenAPI 3.1, dont on peut tirer du code client. L’API répond en anglais.",
  "data.openapi": "Le document OpenAPI",
  "data.parameters": "Paramètres",
  "data.rules": "Règles valables partout",
  "data.rules.instant.title": "À n’importe quel instant",
  "data.rules.instant":
    "Ajoutez asOf=2025-09-01 pour le registre tel qu’il était à la fin de ce jour (UTC), ou un instant, par exemple asOf=2025-09-01T12:00Z. Sans cela, les réponses montrent le registre tel qu’il est. Ce qui a été retiré depuis n’est diffusé pour aucun instant.",
  "data.rules.lists.title": "Les listes continuent",
  "data.rules.lists":
    "Une liste donne au plus limit éléments et, dans next, l’adresse de la suite. Suivez cette adresse jusqu’à ce qu’elle soit null. Avec asOf, ce qui est publié entre-temps ne déplace rien dans la liste.",
  "data.rules.csv.title": "Tableaux",
  "data.rules.csv":
    "Avec format=csv, listes et fiches sont fournies en CSV (RFC 4180, UTF-8), et l’adresse de la suite se trouve dans l’en-tête Link. Un texte qu’un tableur pourrait prendre pour une formule est précédé d’une apostrophe, de même qu’un texte qui commence par une apostrophe : enlevez une apostrophe à chaque cellule qui commence ainsi, et rien n’est perdu.",
  "data.rules.unchanged.title": "Redemander à peu de frais",
  "data.rules.unchanged":
    "Chaque réponse a un ETag. Renvoyez-le dans If-None-Match : une réponse inchangée arrive avec le statut 304, sans corps.",
  "data.rules.web.title": "Depuis n’importe quelle page",
  "data.rules.web":
    "Les scripts de n’importe quelle page du web peuvent lire les réponses (CORS). Aucune clé n’est nécessaire, et rien n’est retenu de l’auteur des requêtes ; quiconque en envoie un très grand nombre en une minute est prié d’attendre.",
  "data.examples": "Exemples",
  "data.examples.said":
    "Ces réponses ont été produites en même temps que cette page, d’après le registre tel qu’elle le montre. Les plus longues sont coupées.",
  "data.example.entries": "Deux fiches de la liste, avec l’adresse de la suite",
  "data.example.entry": "Une fiche avec ses affirmations et leurs sources",
  "data.example.csv": "Les dernières modifications en tableau",
  "data.example.wrong": "Une requête mal formulée",
  "data.example.cut": "{count, plural, one {encore # ligne} other {encore # lignes}}",
  "data.problems": "Quand une réponse est refusée",
  "data.problems.said":
    "Un refus est en application/problem+json, selon la RFC 9457 : title et detail disent en toutes lettres ce qui ne va pas, et type renvoie à l’un des cas suivants.",
  "data.problem-parameter": "Un paramètre n’est pas reconnu",
  "data.problem-parameter.said":
    "Statut 400. Il est inconnu, donné deux fois ou n’a pas la forme attendue ; errors nomme chaque paramètre en cause et ce qui conviendrait. Rien n’est deviné.",
  "data.problem-missing": "Il n’y a rien à cette adresse",
  "data.problem-missing.said":
    "Statut 404. Rien n’est publié à l’adresse, ni à cet instant ni à aucun autre.",
  "data.problem-withdrawn": "Ce qui s’y trouvait a été retiré",
  "data.problem-withdrawn.said":
    "Statut 410. Le contenu a été retiré, ou effacé pour des raisons juridiques : withdrawn dit lequel des deux, quand et pourquoi.",
  "data.problem-too-many": "Trop de requêtes",
  "data.problem-too-many.said":
    "Statut 429. Retry-After dit au bout de combien de secondes redemander.",

  "api.title": "Registre public",
  "api.description":
    "Le registre publié en JSON et en CSV. Tout dépend d’un instant : ajoutez asOf pour lire le registre tel qu’il était. Rien de ce qui est retiré n’est diffusé, pour aucun instant. Les réponses portent un ETag et peuvent être lues depuis n’importe quelle page du web.",
  "api.answer": "Ce qui a été demandé.",
  "api.etag": "Renvoyez-le dans If-None-Match : une réponse inchangée arrive avec le statut 304.",
  "api.unchanged": "Inchangé depuis la réponse qui portait cet ETag.",
  "api.wrong":
    "La requête ne peut recevoir de réponse telle qu’elle est formulée ; dit quel paramètre est en cause et pourquoi.",
  "api.moved": "La fiche a maintenant une autre adresse, que donne Location.",
  "api.missing": "Rien n’y est publié.",
  "api.withdrawn": "Ce qui s’y trouvait a été retiré ou effacé ; dit quand et pourquoi.",
  "api.tooMany": "Trop de requêtes en peu de temps ; dit quand redemander.",
  "api.openapi": "Cette description de l’API.",
  "api.index": "Par où commencer.",
  "api.entries": "Ce qui est public, en liste.",
  "api.entry": "Une fiche avec ses affirmations, citations et sources.",
  "api.versions": "Chaque période pendant laquelle une version d’une fiche était publique.",
  "api.version": "Une fiche telle qu’elle figurait dans une version.",
  "api.sources": "Les sources sur lesquelles repose le registre public.",
  "api.source": "Une source avec chaque affirmation publique qui repose sur elle.",
  "api.changes": "Chaque publication et tout ce qui a été retiré.",
  "api.log": "Les maillons du journal public, pour le vérifier.",
  "api.parameter.kind": "Seulement de ce type.",
  "api.parameter.slug": "La dernière partie de l’adresse de la fiche.",
  "api.parameter.number": "Le numéro d’une version.",
  "api.parameter.id": "L’identifiant d’une source.",
  "api.parameter.asOf":
    "Le registre tel qu’il était à la fin d’un jour (2025-09-01, UTC) ou à un instant (2025-09-01T12:00Z).",
  "api.parameter.limit": "Combien à la fois.",
  "api.parameter.cursor":
    "Où continuer : suivez « next » de la réponse précédente. Avec asOf, les publications intervenues entre-temps ne déplacent rien.",
  "api.parameter.format": "JSON, ou un tableau en CSV.",
  "api.parameter.sort": "L’ordre ; un signe moins veut dire : les derniers d’abord.",
  "api.parameter.source": "Seulement les fiches qui citent la source de cet identifiant.",
  "api.parameter.publishedSince": "Seulement les versions publiées à cet instant ou plus tard.",
  "api.parameter.publishedBefore": "Seulement les versions publiées avant cet instant.",
  "api.parameter.type": "Seulement les modifications de ce type.",
  "api.parameter.since": "Seulement les modifications à cet instant ou plus tard.",
  "api.parameter.before": "Seulement les modifications avant cet instant.",
  "api.parameter.after": "Seulement les maillons après celui de ce numéro.",

  "refused.parameters": "La requête ne peut recevoir de réponse telle qu’elle est formulée",
  "refused.cursor":
    "Ce curseur appartient à une liste dans un autre ordre. Recommencez sans curseur.",
  "refused.cursorForm":
    "Ce curseur n’est pas reconnu. Suivez l’adresse « next » de la réponse précédente.",
  "refused.moment":
    "« {name} » doit être un jour, par exemple 2025-09-01, qui commence à minuit UTC, ou un instant, par exemple 2025-09-01T12:00Z.",
  "refused.limit": "« limit » doit être un nombre entier de 1 à {max}.",
  "refused.after": "« after » doit être le numéro d’un maillon, à partir de 0.",
  "refused.slug": "« slug » doit être la dernière partie de l’adresse d’une fiche.",
  "refused.source": "« source » doit être l’identifiant d’une source.",
  "refused.twice": "« {name} » est donné plus d’une fois.",
  "refused.unknown":
    "« {name} » n’est pas un paramètre de cette adresse. Paramètres connus : {known}.",
  "refused.noneKnown": "« {name} » n’est pas un paramètre de cette adresse, qui n’en a aucun.",
  "refused.oneOf": "« {name} » doit être l’une de ces valeurs : {values}.",
  "refused.address": "L’API n’a pas d’adresse de ce nom",
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
  "derived.attended": "{attended} sur {outOf} qui ont eu lieu, d’après le registre",
  "related.pledgesHere": "Engagements pris lors de cette réunion",
  "related.attendance": "Présences",
  "related.neighbours": "Réunions précédente et suivante",
  "related.prev": "Précédente",
  "related.next": "Suivante",
};
