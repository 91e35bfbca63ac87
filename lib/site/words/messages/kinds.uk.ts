// What the kinds, their fields and options are called in Ukrainian.
import type { KindsInWords } from "../kinds-in-words.ts";

const LEVELS = {
  "head-of-state-or-government": "Глава держави або уряду",
  "deputy-head": "Заступник глави держави або уряду",
  minister: "Міністр",
  "special-envoy": "Спеціальний посланник",
  ambassador: "Посол",
  legislator: "Депутат парламенту",
  "military-chief": "Військовий керівник",
  "organisation-head": "Керівник організації",
  organisation: "Організація",
  absent: "Відсутній",
  unknown: "Невідомо",
};
const PLEDGE_STATUSES = {
  announced: "Оголошено",
  offered: "Запропоновано",
  planned: "Заплановано",
  expected: "Очікується",
  suggested: "Припускається",
  reported: "За повідомленнями",
  "reported-doubtful": "За повідомленнями, сумнівно",
  reaffirmed: "Підтверджено знову",
  "in-effect": "Чинне",
  denied: "Спростовано",
  superseded: "Замінено",
};

export const kindsUk: KindsInWords = {
  overview: {
    one: "Огляд",
    many: "Огляд",
    fields: {
      title: "Назва коаліції",
      summary: "Стислий виклад",
      facts: {
        label: "Основні факти",
        one: "факт",
        columns: {
          label: "Факт",
          value: "Значення",
          language: "Мова",
          quantity: "Як кількість",
          on: "Станом на",
        },
      },
      membershipRule: "Правило членства",
      timeline: {
        label: "Хронологія",
        one: "подія",
        columns: { on: "Коли", text: "Що сталося", about: "Стосується" },
      },
      account: "Виклад",
    },
  },
  meeting: {
    one: "Зустріч",
    many: "Зустрічі",
    fields: {
      title: "Назва",
      heldOn: "Дата",
      timeZone: "Часовий пояс",
      occurrence: {
        label: "Чи відбулася",
        options: {
          held: "Відбулася",
          "announced-only": "Лише оголошена",
          postponed: "Відкладена",
          cancelled: "Скасована",
        },
      },
      level: {
        label: "Рівень",
        options: {
          leaders: "Лідери",
          ministers: "Міністри",
          military: "Військові",
          planners: "Планувальники",
        },
      },
      format: {
        label: "Формат",
        options: { "in-person": "Очно", virtual: "Онлайн", hybrid: "Змішаний" },
      },
      hosts: {
        label: "Господарі й організатори",
        one: "господар",
        columns: {
          member: "Учасник",
          role: {
            label: "Роль",
            options: {
              host: "Господар",
              convener: "Організатор",
              "owner-of-the-venue": "Власник приміщення",
            },
          },
        },
      },
      chairs: {
        label: "Головування",
        one: "голова",
        columns: {
          name: "Ім’я",
          office: "Посада того дня",
          member: "Від",
          role: {
            label: "Роль",
            options: { chair: "Голова", "co-chair": "Співголова", host: "Господар" },
          },
        },
      },
      venue: "Місце",
      city: "Місто",
      coordinates: "Координати",
      counts: {
        label: "Підрахунок учасників",
        one: "підрахунок",
        columns: { quantity: "Підрахунок" },
      },
      series: {
        label: "Зараховується до",
        one: "серія",
        columns: {
          series: {
            label: "Серія",
            options: {
              table: "Високий рівень, за таблицею",
              "high-level": "Високий рівень",
              leaders: "Лідери",
            },
          },
          counts: {
            label: "Зараховується",
            options: { yes: "Так", no: "Ні", disputed: "Спірно" },
          },
        },
      },
      statedOrdinal: "Надрукований номер",
      present: {
        label: "Присутні",
        one: "присутність",
        columns: {
          member: "Учасник",
          name: "Представник",
          office: "Посада того дня",
          level: { label: "Рівень", options: LEVELS },
          mode: {
            label: "Спосіб участі",
            options: {
              "in-person": "Очно",
              remote: "Дистанційно",
              absent: "Відсутній",
              unknown: "Невідомо",
            },
          },
          role: {
            label: "Роль",
            options: {
              "host-chair": "Господар і голова",
              chair: "Голова",
              "co-chair": "Співголова",
              speaker: "Промовець",
              participant: "Учасник",
              partner: "Партнер",
              absent: "Відсутній",
            },
          },
        },
      },
      outcomes: {
        label: "Результати",
        one: "результат",
        columns: {
          text: "Результат",
          standing: {
            label: "Статус",
            options: {
              agreed: "Узгоджено",
              announced: "Оголошено",
              reported: "За повідомленнями",
            },
          },
          consent: "Згода",
        },
      },
      account: "Виклад",
    },
  },
  member: {
    one: "Учасник",
    many: "Учасники",
    fields: {
      title: "Назва",
      type: {
        label: "Тип",
        options: { country: "Країна", organisation: "Організація", forum: "Форум" },
      },
      code: "Код",
      names: "Назви",
      status: {
        label: "Статус",
        one: "статус",
        columns: {
          status: {
            label: "Статус",
            options: {
              lead: "Лідер",
              "co-lead": "Співлідер",
              "beneficiary-and-participant": "Отримувач допомоги й учасник",
              participant: "Учасник",
              "announced-participant": "Оголошений учасник",
              associated: "Асоційований",
              "host-only": "Лише господар",
              "context-only": "Лише для контексту",
              organisation: "Організація",
              partner: "Партнер",
              "partner-forum": "Партнерський форум",
              denied: "Спростовано",
              opponent: "Противник",
            },
          },
          on: "Станом на",
        },
      },
      announced: "Оголошено учасником",
      joined: "Приєднання",
      representatives: {
        label: "Представники",
        one: "представник",
        columns: {
          name: "Ім’я",
          variants: "Інші написання",
          office: "Посада",
          during: "На посаді",
        },
      },
      stances: {
        label: "Позиція та внесок",
        one: "заява",
        columns: { text: "Заява" },
      },
      account: "Виклад",
    },
  },
  pledge: {
    one: "Зобов’язання",
    many: "Зобов’язання",
    fields: {
      title: "Назва",
      summary: "Стислий виклад",
      pledgers: {
        label: "Хто зобов’язався",
        one: "автор зобов’язання",
        columns: { member: "Автор зобов’язання", share: "Частка, якщо її вказано" },
      },
      kind: {
        label: "Вид",
        options: {
          funding: "Фінансування",
          equipment: "Техніка й озброєння",
          troops: "Війська",
          training: "Навчання",
          logistics: "Логістика",
          political: "Політичне",
          headquarters: "Штаб",
        },
      },
      domain: "Сфера",
      amount: "Сума",
      amountUsd: "Сума в доларах США",
      quantities: {
        label: "Кількість",
        one: "кількість",
        columns: { quantity: "Кількість" },
      },
      announcedOn: "Оголошено",
      announcedBy: "Хто оголосив",
      atMeeting: "Де оголошено",
      place: "Місце",
      condition: "Умова",
      status: { label: "Статус", options: PLEDGE_STATUSES },
      statusHistory: {
        label: "Статус у часі",
        one: "зміна статусу",
        columns: {
          status: { label: "Статус", options: PLEDGE_STATUSES },
          on: "Дата",
          text: "Що було сказано",
        },
      },
      relations: {
        label: "Пов’язані зобов’язання",
        one: "зв’язок",
        columns: {
          type: {
            label: "Зв’язок",
            options: {
              "superseded-by": "Замінено на",
              supersedes: "Замінює",
              "detailed-by": "Деталізовано в",
              "casts-doubt-on": "Ставить під сумнів",
              "reported-alternative-to": "За повідомленнями, альтернатива до",
              "supported-by": "Підтримано в",
              "related-to": "Пов’язано з",
            },
          },
          target: "Зобов’язання",
          condition: "Дата або умова",
        },
      },
      quotes: {
        label: "Цитати",
        one: "цитата",
        columns: { text: "Цитата", speaker: "Автор цитати" },
      },
      account: "Виклад",
    },
  },
};
