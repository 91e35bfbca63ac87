// What the kinds, their fields and options are called in French.
import type { KindsInWords } from "../kinds-in-words.ts";

const LEVELS = {
  "head-of-state-or-government": "Chef d’État ou de gouvernement",
  "deputy-head": "Vice-Premier ministre ou équivalent",
  minister: "Ministre",
  "special-envoy": "Envoyé spécial",
  ambassador: "Ambassadeur",
  legislator: "Parlementaire",
  "military-chief": "Responsable militaire",
  "organisation-head": "Dirigeant d’organisation",
  organisation: "Organisation",
  absent: "Absent",
  unknown: "Inconnu",
};
const PLEDGE_STATUSES = {
  announced: "Annoncé",
  offered: "Proposé",
  planned: "Prévu",
  expected: "Attendu",
  suggested: "Suggéré",
  reported: "Rapporté",
  "reported-doubtful": "Rapporté, douteux",
  reaffirmed: "Réaffirmé",
  "in-effect": "En vigueur",
  denied: "Démenti",
  superseded: "Remplacé",
};

export const kindsFr: KindsInWords = {
  overview: {
    one: "Vue d’ensemble",
    many: "Vue d’ensemble",
    fields: {
      title: "Nom de la coalition",
      summary: "Résumé",
      facts: {
        label: "Faits essentiels",
        one: "fait",
        columns: {
          label: "Fait",
          value: "Valeur",
          language: "Langue",
          quantity: "En quantité",
          on: "Date de référence",
        },
      },
      membershipRule: "Règle d’appartenance",
      timeline: {
        label: "Chronologie",
        one: "événement",
        columns: { on: "Quand", text: "Ce qui s’est passé", about: "À propos de" },
      },
      account: "Récit",
    },
  },
  meeting: {
    one: "Réunion",
    many: "Réunions",
    fields: {
      title: "Titre",
      heldOn: "Date de la réunion",
      timeZone: "Fuseau horaire",
      occurrence: {
        label: "Tenue de la réunion",
        options: {
          held: "A eu lieu",
          "announced-only": "Seulement annoncée",
          postponed: "Reportée",
          cancelled: "Annulée",
        },
      },
      level: {
        label: "Niveau",
        options: {
          leaders: "Dirigeants",
          ministers: "Ministres",
          military: "Militaires",
          planners: "Planificateurs",
        },
      },
      format: {
        label: "Format",
        options: { "in-person": "En présentiel", virtual: "En ligne", hybrid: "Hybride" },
      },
      hosts: {
        label: "Hôtes et organisateurs",
        one: "hôte",
        columns: {
          member: "Membre",
          role: {
            label: "Rôle",
            options: {
              host: "Hôte",
              convener: "Organisateur",
              "owner-of-the-venue": "Propriétaire des lieux",
            },
          },
        },
      },
      chairs: {
        label: "Présidence",
        one: "présidence",
        columns: {
          name: "Nom",
          office: "Fonction ce jour-là",
          member: "Pour",
          role: {
            label: "Rôle",
            options: { chair: "Président", "co-chair": "Coprésident", host: "Hôte" },
          },
        },
      },
      venue: "Lieu",
      city: "Ville",
      coordinates: "Coordonnées",
      counts: {
        label: "Participants comptés",
        one: "décompte",
        columns: { quantity: "Décompte" },
      },
      series: {
        label: "Compte pour",
        one: "série",
        columns: {
          series: {
            label: "Série",
            options: {
              table: "Haut niveau, selon le tableau",
              "high-level": "Haut niveau",
              leaders: "Dirigeants",
            },
          },
          counts: {
            label: "Compte",
            options: { yes: "Oui", no: "Non", disputed: "Contesté" },
          },
        },
      },
      statedOrdinal: "Numéro imprimé",
      present: {
        label: "Présents",
        one: "présence",
        columns: {
          member: "Membre",
          name: "Représenté par",
          office: "Fonction ce jour-là",
          level: { label: "Niveau", options: LEVELS },
          mode: {
            label: "Mode",
            options: {
              "in-person": "En présentiel",
              remote: "À distance",
              absent: "Absent",
              unknown: "Inconnu",
            },
          },
          role: {
            label: "Rôle",
            options: {
              "host-chair": "Hôte et président",
              chair: "Président",
              "co-chair": "Coprésident",
              speaker: "Orateur",
              participant: "Participant",
              partner: "Partenaire",
              absent: "Absent",
            },
          },
        },
      },
      outcomes: {
        label: "Résultats",
        one: "résultat",
        columns: {
          text: "Résultat",
          standing: {
            label: "Statut",
            options: { agreed: "Convenu", announced: "Annoncé", reported: "Rapporté" },
          },
          consent: "Accord",
        },
      },
      account: "Récit",
    },
  },
  member: {
    one: "Membre",
    many: "Membres",
    fields: {
      title: "Nom",
      type: {
        label: "Type",
        options: { country: "Pays", organisation: "Organisation", forum: "Forum" },
      },
      code: "Code",
      names: "Noms",
      status: {
        label: "Statut",
        one: "statut",
        columns: {
          status: {
            label: "Statut",
            options: {
              lead: "Chef de file",
              "co-lead": "Co-chef de file",
              "beneficiary-and-participant": "Bénéficiaire et participant",
              participant: "Participant",
              "announced-participant": "Participant annoncé",
              associated: "Associé",
              "host-only": "Hôte uniquement",
              "context-only": "Mentionné pour le contexte",
              organisation: "Organisation",
              partner: "Partenaire",
              "partner-forum": "Forum partenaire",
              denied: "Démenti",
              opponent: "Adversaire",
            },
          },
          on: "Date de référence",
        },
      },
      announced: "Annoncé comme membre",
      joined: "Adhésion",
      representatives: {
        label: "Représentants",
        one: "représentant",
        columns: {
          name: "Nom",
          variants: "Autres graphies",
          office: "Fonction",
          during: "En fonction",
        },
      },
      stances: {
        label: "Position et contribution",
        one: "déclaration",
        columns: { text: "Déclaration" },
      },
      account: "Récit",
    },
  },
  pledge: {
    one: "Engagement",
    many: "Engagements",
    fields: {
      title: "Titre",
      summary: "Résumé",
      pledgers: {
        label: "Pris par",
        one: "auteur",
        columns: { member: "Auteur", share: "Part, si elle est indiquée" },
      },
      kind: {
        label: "Type",
        options: {
          funding: "Financement",
          equipment: "Équipements",
          troops: "Troupes",
          training: "Formation",
          logistics: "Logistique",
          political: "Politique",
          headquarters: "Quartier général",
        },
      },
      domain: "Domaine",
      amount: "Montant",
      amountUsd: "Montant en dollars des États-Unis",
      quantities: {
        label: "Quantités",
        one: "quantité",
        columns: { quantity: "Quantité" },
      },
      announcedOn: "Annoncé le",
      announcedBy: "Annoncé par",
      atMeeting: "Annoncé lors de",
      place: "Lieu",
      condition: "Condition",
      status: { label: "Statut", options: PLEDGE_STATUSES },
      statusHistory: {
        label: "Statut au fil du temps",
        one: "changement de statut",
        columns: {
          status: { label: "Statut", options: PLEDGE_STATUSES },
          on: "Date",
          text: "Ce qui a été dit",
        },
      },
      relations: {
        label: "Engagements liés",
        one: "lien",
        columns: {
          type: {
            label: "Lien",
            options: {
              "superseded-by": "Remplacé par",
              supersedes: "Remplace",
              "detailed-by": "Précisé par",
              "casts-doubt-on": "Met en doute",
              "reported-alternative-to": "Présenté comme une solution de rechange à",
              "supported-by": "Soutenu par",
              "related-to": "Lié à",
            },
          },
          target: "Engagement",
          condition: "Date ou condition",
        },
      },
      quotes: {
        label: "Citations",
        one: "citation",
        columns: { text: "Citation", speaker: "Auteur de la citation" },
      },
      account: "Récit",
    },
  },
};
