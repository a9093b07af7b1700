"""The same acts of a person in Request Tracker and in Yiyun, and of a program in Yiyun's REST interface."""

import gzip
import html
import html.parser
import http.client
import itertools
import json
import random
import re
import urllib.parse

TITLE_WORDS = ["结算失败", "上传超时", "登录后白屏", "金额不一致", "查询无结果", "读卡无响应", "打印格式错乱", "重复扣费", "对账差异",
               "编码不匹配", "页面卡顿", "签名校验失败", "医保结算系统", "异地就医平台", "药品目录库", "移动支付中心"]
DESCRIPTION = "今天早上开始，收费窗口为门诊患者办理业务时出错，共涉及3笔。请尽快处理。"


class Wrong(Exception):
    """An answer is not the page that was asked for."""


def expect(holds, what, answer):
    if not holds:
        raise Wrong("%s; the answer begins: %s" % (what, re.sub(r"\s+", " ", answer)[:1500]))


class Client:
    """Cookies, gzip and redirects as a browser handles them; one connection an act."""

    def __init__(self, base):
        self.base = base
        self.address = urllib.parse.urlsplit(base).netloc
        self.cookies = {}
        self.headers = {}

    def get(self, path):
        return self.send("GET", path)

    def post(self, path, fields, headers=None):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.send("POST", path, urllib.parse.urlencode(fields), {**form, **(headers or {})})

    def send(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection(self.address, timeout=120)
        try:
            while True:
                status, place, text = self.exchange(connection, method, path, body, headers or {})
                if status not in (301, 302, 303):
                    expect(status < 300, "%s %s gives %d" % (method, path, status), text)
                    return text
                target = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + path, place))
                method, path, body = "GET", target.path + ("?" + target.query if target.query else ""), None
                headers = {name: value for name, value in (headers or {}).items() if name != "Content-Type"}
        finally:
            connection.close()

    def exchange(self, connection, method, path, body, headers):
        head = {"Accept-Encoding": "gzip", "Accept-Language": "zh-CN", "Referer": self.base + "/", **self.headers, **headers}
        if self.cookies:
            head["Cookie"] = "; ".join(name + "=" + value for name, value in self.cookies.items())
        connection.request(method, path, body.encode() if body is not None else None, head)
        answer = connection.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name.strip()] = value
        if answer.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        return answer.status, answer.headers.get("Location"), content.decode("utf-8", "replace")


class FormReader(html.parser.HTMLParser):
    """What a browser would send of the form with that id, buttons apart."""

    def __init__(self, page, form):
        super().__init__()
        self.wanted, self.inside, self.found = form, False, False
        self.fields, self.select, self.area = {}, None, None
        self.feed(page)
        expect(self.found, "no form " + form, page)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.inside = self.wanted in (a.get("id"), a.get("name"))
            self.found |= self.inside
        elif self.inside:
            self.field(tag, a)

    def field(self, tag, a):
        name = a.get("name")
        if tag == "input" and name and a.get("type") not in ("submit", "button", "image", "file"):
            if a.get("type") not in ("checkbox", "radio") or "checked" in a:
                self.fields[name] = a.get("value") or ""
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select:
            if "selected" in a or self.select not in self.fields:
                self.fields[self.select] = a.get("value") or ""
        elif tag == "textarea" and name:
            self.area, self.fields[name] = name, ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.area = None

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data


def new_title():
    return random.choice(TITLE_WORDS) + " %012d" % random.randrange(10**12)


class RequestTracker:
    """Its pages. A ticket page brings its history by a second request, which is an act of its own here."""

    ROW = r'<tbody class="list-item"[^>]* data-record-id="(\d+)"'

    def __init__(self, base, password, tickets):
        self.client = Client(base)
        self.client.headers = {"Accept-Language": "en"}
        self.tickets = tickets
        self.client.post("/NoAuth/Login.html", {"user": "desk", "pass": password})
        page = self.client.get("/")
        expect("RT at a glance" in page and re.search(r'RT.CurrentUser = {[^}]*"Name":"desk"', page), "not logged in", page)
        self.new = self.unbegun()

    def unbegun(self):
        """Numbers of new tickets, page after page."""
        for page in itertools.count(1):
            numbers = re.findall(self.ROW, self.results("Status = 'new' AND Owner = 'Nobody'", page))
            expect(numbers, "no new tickets left", "")
            yield from numbers

    def results(self, query, page=1):
        fields = {"Query": query, "OrderBy": "id", "Order": "DESC", "Rows": 50, "Page": page}
        return self.client.get("/Search/Results.html?" + urllib.parse.urlencode(fields))

    def open(self):
        number = random.randint(1, self.tickets)
        page = self.client.get("/Ticket/Display.html?id=%d" % number)
        expect("<title>#%d:" % number in page and "Requestor" in page, "not ticket %d" % number, page)

    def history(self):
        number = random.randint(1, self.tickets)
        page = self.client.get("/Helpers/TicketHistory?id=%d" % number)
        expect("Ticket created" in page or "已创建" in page or 'class="transaction' in page, "no history of %d" % number, page)

    def newest_open(self):
        page = self.results("Status = '__Active__'")
        numbers = re.findall(self.ROW, page)
        expect(len(numbers) == 50 and numbers == sorted(numbers, key=int, reverse=True), "not the 50 newest", page)

    def search(self):
        word = random.choice(TITLE_WORDS)
        page = self.client.get("/Search/Simple.html?" + urllib.parse.urlencode({"q": "subject:" + word}))
        found = re.search(r"<title>Found ([\d,]+) tickets", page)
        rows = re.findall(self.ROW + r'(?:(?!</tbody>)(?:.|\n))*?name="Subject" [^>]*value="([^"]*)"', page)
        expect(found and len(rows) == 50 and all(word in title for number, title in rows), "not 50 tickets with " + word, page)

    def create_form(self):
        return FormReader(self.client.get("/Ticket/Create.html?Queue=1"), "TicketCreate").fields

    def create(self, fields):
        title = new_title()
        fields.update({"Requestors": "caller%d@bench.invalid" % random.randrange(50), "Subject": title, "Content": DESCRIPTION, "SubmitTicket": "Create"})
        page = self.client.post("/Ticket/Create.html", fields)
        expect(re.search(r"<title>#\d+: " + title, page), "not the new ticket", page)

    def status_form(self):
        return FormReader(self.client.get("/Ticket/Modify.html?id=" + next(self.new)), "TicketModify").fields

    def status(self, fields):
        expect("Status" in fields, "no status to change", str(fields))
        fields.update({"Status": "open", "SubmitTicket": "Save Changes"})
        page = self.client.post("/Ticket/Modify.html", fields)
        expect(re.search(r"Status changed from|状态.{0,40}(open|开)", page), "status not changed", page)


class YiyunPages:
    """Its pages. The ticket page holds the history; the form of a verb is fetched onto it, and the answer to an act takes the place of its main part."""

    def __init__(self, base, password):
        self.client = Client(base)
        fields = FormReader(self.client.get("/login.xhtml"), "login").fields
        fields.update({"login:name": "desk", "login:password": password, "login:go": "登录"})
        page = self.client.post("/login.xhtml", fields)
        expect('id="logout"' in page, "not logged in", page)
        self.numbers = list(itertools.chain(*(self.rows("view=all&page=%d" % n) for n in random.sample(range(1, 1900), 20))))
        self.rest, self.assigned = YiyunRest(base, password), []

    def prepare(self, times):
        self.assigned += self.rest.new_assigned(times)

    def rows(self, query):
        return re.findall(r'data-row="([^"]+)"', self.client.get("/tickets.xhtml?" + query))

    def ticket(self, number):
        page = self.client.get("/ticket.xhtml?number=" + number)
        expect('ticket-number code">%s<' % number in page and 'id="ticket-live"' in page, "not ticket " + number, page)
        return page

    def open(self):
        self.ticket(random.choice(self.numbers))

    def newest_open(self):
        page = self.client.get("/tickets.xhtml")
        numbers = re.findall(r'data-row="([^"]+)"', page)
        expect(len(numbers) == 50 and numbers == sorted(numbers, reverse=True), "not the 50 newest", page)

    def search(self):
        word = random.choice(TITLE_WORDS)
        page = self.client.get("/tickets.xhtml?" + urllib.parse.urlencode({"q": word}))
        self.found(word, re.findall(r'<td class="title"><a [^>]*>([^<]*)<', page), page)

    @staticmethod
    def found(word, titles, page):
        """It looks for the parts of the word, so that a title may hold them apart or the description one of them."""
        expect(len(titles) == 50 and sum(word in title for title in titles) >= 10, "not 50 tickets with " + word, page)

    def create_form(self):
        return FormReader(self.client.get("/ticket-new.xhtml"), "ticket").fields

    def create(self, fields):
        title = new_title()
        fields.update({"ticket:title": title, "ticket:description": DESCRIPTION, "ticket:contact-name": "林晓东",
                       "ticket:contact-phone": "10001234567"})
        page = self.client.get(self.submit("/ticket-new.xhtml", "ticket", fields))
        expect("<title>" + title in page, "not the new ticket", page)

    def status_form(self):
        number = self.assigned.pop()
        page = self.client.get("/ticket-verb.xhtml?" + urllib.parse.urlencode({"number": number, "verb": "ACCEPT"}))
        return number, FormReader(page, "do-accept").fields

    def status(self, started):
        number, fields = started
        fields["do-accept:submit"] = "接单"
        page = self.client.post("/ticket-verb.xhtml", fields, {"Yiyun-Part": "main"})
        expect('id="main"' in page and number in page and "已接单" in page, "status not changed", page)

    def submit(self, path, form, fields):
        """Presses the button of a form, as the page's script does; gives the page that follows."""
        button = form + ":submit"
        fields.update({"jakarta.faces.source": button, "jakarta.faces.behavior.event": "action", "jakarta.faces.partial.event": "click",
                       "jakarta.faces.partial.execute": form, "jakarta.faces.partial.render": form, "jakarta.faces.partial.ajax": "true"})
        answer = self.client.post(path, fields, {"Faces-Request": "partial/ajax"})
        place = re.search(r'<redirect url="([^"]+)"', answer)
        expect(place, "no page follows", answer)
        return html.unescape(place.group(1))


class YiyunRest:
    """The same by REST, with a token."""

    def __init__(self, base, password):
        self.client = Client(base)
        answer = self.call("POST", "/token", {"username": "desk", "password": password})
        self.client.headers = {"Authorization": "Bearer " + answer["accessToken"]}
        self.numbers = [row["number"] for row in self.call("GET", "/tickets?limit=500")["items"]]
        self.assigned = []

    def prepare(self, times):
        self.assigned += self.new_assigned(times)

    def new_assigned(self, times):
        """Numbers of tickets whose limits are still open, as in daily work: one that is overdue warns people as soon as it is accepted."""
        return [self.assign(self.call("POST", "/tickets", self.create_form())["number"]) for _ in range(times)]

    def assign(self, number):
        return self.call("POST", "/tickets/%s/assign" % number, {"assignee": "engineer"})["number"]

    def call(self, method, path, body=None):
        text = self.client.send(method, "/api/v1" + path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
        return json.loads(text)

    def open(self):
        number = random.choice(self.numbers)
        expect(self.call("GET", "/tickets/" + number)["number"] == number, "not ticket " + number, "")

    def newest_open(self):
        states = "RECEIVED,GRADED,ASSIGNED,LOCATING,TRAVELLING,ON_SITE,REPORTED_TO_PROVINCE,PROPOSED,WAITING,RESOLVED,FED_BACK"
        expect(len(self.call("GET", "/tickets?limit=50&status=" + states)["items"]) == 50, "not 50", "")

    def search(self):
        word = random.choice(TITLE_WORDS)
        rows = self.call("GET", "/tickets?limit=50&q=" + urllib.parse.quote(word))["items"]
        YiyunPages.found(word, [row["title"] for row in rows], "")

    def create_form(self):
        return {"kind": "FAULT", "channel": "PHONE", "title": new_title(), "description": DESCRIPTION,
                "contact": {"name": "林晓东", "phone": "10001234567"}}

    def create(self, fields):
        expect(self.call("POST", "/tickets", fields)["title"] == fields["title"], "not the new ticket", "")

    def status_form(self):
        return self.assigned.pop()

    def status(self, number):
        expect(self.call("POST", "/tickets/%s/accept" % number, {})["status"] == "LOCATING", "status not changed", "")
