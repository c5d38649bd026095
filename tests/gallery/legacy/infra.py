import base64, json
import pulumi, pulumi_aws as aws

VPC_ID = pulumi.Config().require('vpcId')

# things other people own
vpc      = aws.ec2.Vpc.get('main-vpc', VPC_ID)
backups  = aws.s3.Bucket.get('backups', 'erp-backups-nightly')
ops_role = aws.iam.Role.get('ops', 'ops-admins')

ami = aws.ec2.get_ami(most_recent=True, owners=['amazon'], filters=[{'name': 'name', 'values': ['al2023-ami-2023.*-x86_64']}])

sg = aws.ec2.SecurityGroup('erp-sg', vpc_id=vpc.id, description='ERP app servers',
    ingress=[
        {'protocol': 'tcp', 'from_port': 22,  'to_port': 22,  'cidr_blocks': ['10.0.0.0/8']},
        {'protocol': 'tcp', 'from_port': 443, 'to_port': 443, 'cidr_blocks': [vpc.cidr_block]},
    ],
    egress=[{'protocol': '-1', 'from_port': 0, 'to_port': 0, 'cidr_blocks': ['0.0.0.0/0']}],
    opts=pulumi.ResourceOptions(import_='sg-0123456789abcdef0', ignore_changes=['ingress', 'tags["patched-by"]']))

user_data = backups.bucket.apply(lambda b: base64.b64encode(f'''#!/bin/bash
echo "BACKUP_BUCKET={b}" >> /etc/erp.env
systemctl restart erp
'''.encode()).decode())

profile_role = aws.iam.Role('erp-role', assume_role_policy=json.dumps({
    'Version': '2012-10-17',
    'Statement': [{'Action': 'sts:AssumeRole', 'Effect': 'Allow', 'Principal': {'Service': 'ec2.amazonaws.com'}}],
}))
aws.iam.RolePolicy('erp-backup', role=profile_role.id, policy=pulumi.Output.all(bucket=backups.arn, ops=ops_role.arn).apply(lambda a: json.dumps({
    'Version': '2012-10-17',
    'Statement': [
        {'Effect': 'Allow', 'Action': ['s3:PutObject', 's3:AbortMultipartUpload'], 'Resource': a['bucket'] + '/erp/*'},
        {'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Resource': a['ops']},
    ],
})))
profile = aws.iam.InstanceProfile('erp-profile', role=profile_role.name)

for n in range(1, 4):
    aws.ec2.Instance('erp-%02d' % n, ami=ami.id, instance_type='m6i.large' if n == 1 else 'm6i.xlarge',
        vpc_security_group_ids=[sg.id], iam_instance_profile=profile.name, user_data_base64=user_data,
        metadata_options={'http_tokens': 'required'}, tags={'Name': 'erp-%02d' % n},
        opts=pulumi.ResourceOptions(protect=(n == 1), delete_before_replace=True, retain_on_delete=True,
            custom_timeouts=pulumi.CustomTimeouts(create='30m', delete='1h'), replace_on_changes=['ami']))

pulumi.export('vpc_cidr', vpc.cidr_block)
