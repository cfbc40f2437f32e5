/** Emoji by the names that other tools write between colons. */
export const EMOJI: ReadonlyMap<string, string> = new Map(
  `100 💯 +1 👍 -1 👎 1st_place_medal 🥇 2nd_place_medal 🥈 3rd_place_medal 🥉 airplane ✈️ alarm_clock ⏰ alien 👽 anchor ⚓ angry 😠
apple 🍎 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨 astonished 😲 balloon 🎈 bangbang ‼️ bar_chart 📊 beer 🍺 beers 🍻
bell 🔔 bike 🚲 bird 🐦 birthday 🎂 blue_heart 💙 blush 😊 boat ⛵ bomb 💣 book 📖 bookmark 🔖 books 📚 boom 💥 bow 🙇 brain 🧠
briefcase 💼 broken_heart 💔 bug 🐛 building_construction 🏗️ bulb 💡 bus 🚌 cake 🍰 calendar 📆 camera 📷 car 🚗 cat 🐱 chart_with_downwards_trend 📉
chart_with_upwards_trend 📈 checkered_flag 🏁 chicken 🐔 clap 👏 clipboard 📋 clock1 🕐 clock12 🕛 cloud ☁️ clown_face 🤡 cocktail 🍸 coffee ☕ collision 💥
computer 💻 confetti_ball 🎊 confused 😕 construction 🚧 construction_worker 👷 cookie 🍪 cool 🆒 copyright ©️ cow 🐮 crab 🦀 credit_card 💳 cry 😢
crystal_ball 🔮 dart 🎯 dash 💨 date 📅 desktop_computer 🖥️ detective 🕵️ disappointed 😞 dizzy 💫 dna 🧬 dog 🐶 dollar 💵 door 🚪 dragon 🐉 droplet 💧
earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 egg 🥚 elephant 🐘 e-mail 📧 envelope ✉️ exclamation ❗ exploding_head 🤯 eyes 👀 eyeglasses 👓 face_with_monocle 🧐
facepalm 🤦 factory 🏭 fast_forward ⏩ fax 📠 file_folder 📁 fire 🔥 fireworks 🎆 fish 🐟 flashlight 🔦 floppy_disk 💾 flushed 😳 folded_hands 🙏 four_leaf_clover 🍀
frog 🐸 game_die 🎲 gear ⚙️ gem 💎 ghost 👻 gift 🎁 globe_with_meridians 🌐 green_heart 💚 grey_question ❔ grin 😁 grinning 😀 guitar 🎸 hammer 🔨
hammer_and_wrench 🛠️ handshake 🤝 hatched_chick 🐥 heart ❤️ heart_eyes 😍 heartbeat 💓 heavy_check_mark ✔️ heavy_multiplication_x ✖️ heavy_plus_sign ➕ hospital 🏥
hotsprings ♨️ hourglass ⌛ hourglass_flowing_sand ⏳ house 🏠 hugs 🤗 inbox_tray 📥 information_source ℹ️ innocent 😇 iphone 📱 joy 😂 key 🔑 keyboard ⌨️ label 🏷️
lady_beetle 🐞 laughing 😆 leaves 🍃 ledger 📒 link 🔗 lock 🔒 loudspeaker 📢 loud_sound 🔊 mag 🔍 mag_right 🔎 mailbox 📫 man_shrugging 🤷‍♂️ map 🗺️
mask 😷 medal 🏅 mega 📣 memo 📝 microphone 🎤 microscope 🔬 mobile_phone 📱 money_with_wings 💸 moneybag 💰 monkey 🐒 monkey_face 🐵 moon 🌔 mountain ⛰️ mouse 🐭
movie_camera 🎥 muscle 💪 mushroom 🍄 musical_note 🎵 nerd_face 🤓 neutral_face 😐 new 🆕 newspaper 📰 no_bell 🔕 no_entry ⛔ no_entry_sign 🚫 notebook 📓 octopus 🐙
office 🏢 ok 🆗 ok_hand 👌 ocean 🌊 outbox_tray 📤 package 📦 page_facing_up 📄 palm_tree 🌴 panda_face 🐼 paperclip 📎 partying_face 🥳 party_popper 🎉 pencil 📝
pencil2 ✏️ penguin 🐧 people_holding_hands 🧑‍🤝‍🧑 phone ☎️ pill 💊 pizza 🍕 point_down 👇 point_left 👈 point_right 👉 point_up ☝️ point_up_2 👆 poop 💩 pray 🙏
purple_heart 💜 pushpin 📌 question ❓ rabbit 🐰 rainbow 🌈 raised_hand ✋ raised_hands 🙌 raising_hand 🙋 recycle ♻️ red_circle 🔴 registered ®️ relaxed ☺️ repeat 🔁
rice 🍚 robot 🤖 rocket 🚀 rofl 🤣 rose 🌹 rotating_light 🚨 round_pushpin 📍 runner 🏃 running 🏃 satellite 📡 saxophone 🎷 scales ⚖️ school 🏫 scissors ✂️ scream 😱
scroll 📜 see_no_evil 🙈 seedling 🌱 shield 🛡️ ship 🚢 shrug 🤷 skull 💀 sleeping 😴 slightly_smiling_face 🙂 smile 😄 smiley 😃 smirk 😏 snail 🐌 snake 🐍 snowflake ❄️
snowman ⛄ sob 😭 soccer ⚽ sos 🆘 sparkle ❇️ sparkles ✨ sparkling_heart 💖 speech_balloon 💬 stop_sign 🛑 stopwatch ⏱️ sun_with_face 🌞 sunflower 🌻 sunglasses 😎
sunny ☀️ sweat 😓 sweat_smile 😅 tada 🎉 taxi 🚕 tea 🍵 telephone ☎️ telescope 🔭 test_tube 🧪 thinking 🤔 thinking_face 🤔 thought_balloon 💭 thumbsdown 👎
thumbsup 👍 ticket 🎫 tiger 🐯 toolbox 🧰 tools 🛠️ tophat 🎩 train 🚋 tree 🌳 triangular_flag_on_post 🚩 triangular_ruler 📐 trophy 🏆 truck 🚚 turtle 🐢 tv 📺
umbrella ☔ unamused 😒 unicorn 🦄 unlock 🔓 upside_down_face 🙃 v ✌️ vertical_traffic_light 🚦 warning ⚠️ wastebasket 🗑️ watch ⌚ wave 👋 whale 🐳 whale2 🐋
white_check_mark ✅ wink 😉 wine_glass 🍷 woman_technologist 👩‍💻 man_technologist 👨‍💻 technologist 🧑‍💻 world_map 🗺️ wrench 🔧 writing_hand ✍️ x ❌ yellow_heart 💛 yum 😋 zap ⚡ zzz 💤`
    .split(/\s+(?=\S+ \P{ASCII})/u)
    .map((entry) => entry.split(' ') as [string, string]),
);
