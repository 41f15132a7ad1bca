"""Reads a message as Python's email package does, and prints what it says as JSON."""
import email, email.policy, json, sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
defects = [repr(defect) for part in message.walk() for defect in part.defects]
fields = []
for name, value in message.items():
    fields.append([name, str(value)])
    defects += [f"{name}: {defect!r}" for defect in getattr(value, "defects", ())]
bodies = {}
for part in message.walk():
    if part.get_content_maintype() == "text":
        bodies[part.get_content_type()] = part.get_content()
files = [[part["Content-ID"], part.get_content_type(), part.get_content().hex()]
         for part in message.walk() if part.get_content_disposition() == "inline"]
people = {name: [[address.display_name, address.addr_spec] for address in message[name].addresses]
          for name in ("From", "To", "Reply-To") if message[name]}
json.dump({"defects": defects, "fields": fields, "bodies": bodies, "files": files, "people": people,
           "type": message.get_content_type()}, sys.stdout)
